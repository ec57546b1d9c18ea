using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Addresses;

/// <summary>Chinese addresses: administrative places from large to small, then street, village group, house and room.</summary>
public sealed partial class ChineseAddressRecognizer() : PatternRecognizer(
    "address/chinese/1",
    EntityType.Address,
    new RecognizerPattern(WithNumber(), 0.95, "places, street or village, and house number"),
    new RecognizerPattern(AfterCue(), 0.8, "places after a word for address"),
    new RecognizerPattern(Unit(), 0.75, "building, entrance and room"))
{
    private const string Han = @"[\u4E00-\u9FFF·]";
    private const string Begin = @"(?<=^|[\n\f,.:;""“(（、。/ ]|住在|现住|家住|居住[在于]|住|位于|址|在|到|从|回|是|被告人|于)(?!现住|住在|家住|住|居住|在|到|从|我|他|她|它|来|去|位于|地址|现|是|和|与|的)";
    private const string Place = $"(?>{Han}{{1,9}}?(?:自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗|镇|乡|街道办?|农场|林场|牧场|团场|兵团|农?[一二三四五六七八九十]{{1,3}}师|社区)[ ]?)";
    private const string Street = $"(?:{Han}{{0,8}}?[0-9]{{1,3}}(?:村|团|连|营|队)|{Han}{{1,8}}?(?:大道|大街|路|街|巷|弄|胡同|小区|花园|公寓|新村|社区|家属院|大院|村|屯|庄|组|大队)(?:[东西南北中][路街段巷]|[一二三四五六七八九十]段)?)";
    private const string Number = @"(?:[ ]?(?:[0-9]{1,5}|[一二三四五六七八九十百]{1,4}|[A-Za-z甲乙丙])(?:[\-—之][0-9]{1,4})?[ ]?(?:号楼|号院|号|栋|幢|座|单元|室|组|小队|大队|队|师|团|连|户|门|层|楼|弄|巷|连|村|房))";

    [GeneratedRegex($"{Begin}{Place}{{0,6}}{Street}{{1,2}}{Number}{{1,6}}")]
    private static partial Regex WithNumber();

    [GeneratedRegex($"(?:住址|地址|户籍(?:所在)?地?址?|家住|现住址?|住在)[ ]?[:是为]?[ ]?(?<it>{Place}{{1,6}}{Street}{{0,2}}{Number}{{1,6}}|{Place}{{0,6}}{Street})")]
    private static partial Regex AfterCue();

    [GeneratedRegex("(?<![0-9])[0-9]{1,4}[ ]?(?:号楼|栋|幢|座)[ ]?(?:[0-9一二三四五六七八九]{1,3}[ ]?单元[ ]?(?:[0-9]{1,5}[ ]?[室号]?)?|[0-9]{3,5}[ ]?[室号]?)|[0-9一二三四五六七八九]{1,3}[ ]?单元[ ]?[0-9]{1,5}[ ]?[室号]?")]
    private static partial Regex Unit();
}
