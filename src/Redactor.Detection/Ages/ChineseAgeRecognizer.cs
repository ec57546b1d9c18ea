using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Ages;

/// <summary>Ages in Chinese, in figures and characters, with the word for age or after one.</summary>
public sealed partial class ChineseAgeRecognizer() : PatternRecognizer(
    "age/chinese/1",
    EntityType.Age,
    new RecognizerPattern(WithWord(), 0.9, "number and the word for years of age"),
    new RecognizerPattern(Several(), 0.85, "several numbers and the word for years of age"),
    new RecognizerPattern(AfterCue(), 0.85, "number after a word for age"),
    new RecognizerPattern(Reached(), 0.7, "number somebody has reached"))
{
    private const string Number = $"(?:(?<![0-9])(?:1[01][0-9]|[1-9]?[0-9])(?![0-9])|(?<![一二三四五六七八九十百千]){NumberWords.Chinese})";

    protected override bool ReadsRepairedFigures => true;

    [GeneratedRegex("(?:[0-9]{1,3}[ ]?[、,和][ ]?){1,5}[0-9]{1,3}[ ]?岁")]
    private static partial Regex Several();

    [GeneratedRegex($"(?:(?:年仅|刚满|未满|不到|已满|将近|快|约)[ ]?)?{Number}[ ]?[多几来]?[ ]?(?:周|虚)?[ ]?(?:岁|歲)半?|(?:{Number}|[0-9]0|[二三四五六七八九]十)(?:多|几|来)岁")]
    private static partial Regex WithWord();

    [GeneratedRegex($"(?:年龄|年纪|岁数|现年|今年|享年|时年|年仅|年满|虚岁|周岁)[ ]?[:是为已]?[ ]?(?<it>(?:快|已经|刚)?{Number})[ ]?(?![0-9年月日季个号点天元块次人家间头只亩公斤十百千.])")]
    private static partial Regex AfterCue();

    [GeneratedRegex("(?<=[他她爷奶爸妈父母叔伯姑姨婶哥姐弟妹我婆公您你人舅])(?:都|已经?|也|今年|快|才|刚)?(?<it>(?:快|才)?[二三四五六七八九]十[一二三四五六七八九]?|[1-9][0-9])(?=了[,。.;,!]?)|(?<=[,。;?])(?<it>[二三四五六七八九]十[一二三四五六七八九]?)(?=了[,。.;,!])")]
    private static partial Regex Reached();
}
