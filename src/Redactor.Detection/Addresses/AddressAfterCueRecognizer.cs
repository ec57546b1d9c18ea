using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Addresses;

/// <summary>What a form gives after its word for address, where a number stands in it.</summary>
public sealed partial class AddressAfterCueRecognizer() : PatternRecognizer(
    "address/context/1",
    EntityType.Address,
    new RecognizerPattern(AfterCue(), 0.8, "text with a number after a word for address"))
{
    private const string Cue =
        @"(?:адрес\w{0,3}|по адресу|мекенжай\w{0,3}|тұрағы\w{0,3}|тұрғылықты (?:жері|мекені)|address|residence|resident at|residing at|lives at|adres\w{0,2}|manzil\w{0,2}|mekenjai\w{0,2}|" +
        @"ئادرې?س\w{0,4}|تۇرار جاي\w{0,4}|تۇراعى|مەكەنجاي\w{0,3}|تۇرعىلىقتى جەرى)";

    private const string Inside =
        @"(?:(?![ ,،]{0,3}(?:тел|моб|эл|e-?mail|phone|tel|ئېلخەت|تېلېفون|تەلەفون|паспорт|ИИН|ЖСН|байланыс|contact|ұялы))[^\n\f;:()!?。]){4,110}?";

    [GeneratedRegex($@"{Cue}(?:[ ](?:до|қазіргі|\w{{3,12}})(?:[ ]\w{{4,12}})?)?[ ]?:[ ]?(?<it>(?=[^\n\f;:()]{{0,100}}[0-9]){Inside})(?=[ ,،]{{0,3}}(?:тел|моб|эл|e-?mail|phone|tel|ئېلخەت|تېلېفون|تەلەفون|паспорт|ИИН|ЖСН|байланыс|contact|ұялы)|\.[ ]|\.?[ ]?$|[\n\f;:()!?])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex AfterCue();
}
