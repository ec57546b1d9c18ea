using System.Collections.Frozen;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Places;

/// <summary>
/// Russian adjectives of countries in small letters: "американских", "узбекскую". With a capital they are surnames (Турецкий) or parts of
/// names, which others find.
/// </summary>
internal sealed class CountryAdjectiveRecognizer : IRecognizer
{
    private const string Stems =
        """
        американ британ англий герман итальян испан португаль канад австрий бельгий голланд нидерланд швейцар швед норвеж дат фин поль чеш словац венгер румын болгар сербо серб хорват словен боснийск албан македон гречес
        украин белорус литов латвий эстон молдав грузин армян азербайджан казахстан киргизстан кыргызстан киргиз кыргыз узбек узбекистан таджик таджикистан туркмен советс россий
        турец иран ирак сирий израиль египет саудов афган пакистан индий монголь китай кит тайвань япон корей северокорей южнокорей вьетнам индонезий малайзий австралий
        мексикан бразиль аргентин чилий кубин колумбий кений нигерий марокан алжир тунис ливий европей
        """;

    private static readonly string[] Endings = ["ский", "ская", "ское", "ские", "ского", "ской", "скому", "скую", "ским", "ских", "скими", "ском", "кий", "кая", "кое", "кие", "кого", "кой", "кому", "кую", "ким", "ких", "кими", "ком"];

    private static readonly FrozenSet<string> Forms = CueWords.Keys(
        string.Join(' ', Stems.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).SelectMany(s => Endings.Select(e => s + e))),
        "немецкий немецкая немецкое немецкие немецкого немецкой немецкому немецкую немецким немецких немецкими немецком французский французская французское французские французского французской французскому французскую французским французских французскими французском");

    public string Name => "country/adjective/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        foreach (var token in TokenizedText.Of(text).Tokens)
        {
            if (token is { Script: Script.Cyrillic, Casing: Casing.Lower, Length: > 5 } && Forms.Contains(token.WordKey))
                yield return new Finding(token.Start, token.End, EntityType.Country, 0.6, Name, "an adjective of a country");
        }
    }
}
