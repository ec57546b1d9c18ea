using System.Text.RegularExpressions;
using Redactor.Detection.Patterns;
using Redactor.Documents;

namespace Redactor.Detection.Addresses;

/// <summary>What a form gives after its word for address, where a number stands in it.</summary>
public sealed partial class AddressAfterCueRecognizer() : PatternRecognizer(
    "address/context/1",
    EntityType.Address,
    new RecognizerPattern(AfterCue(), 0.8, "text with a number after a word for address"),
    new RecognizerPattern(ArabicScript(), 0.8, "text after a word for address, to the number of the house or flat"))
{
    private const string Cue =
        @"(?:адрес\w{0,3}|по адресу|мекенжай\w{0,3}|тұрағы\w{0,3}|тұрғылықты (?:жері|мекені)|address|residence|resident at|residing at|lives at|adres\w{0,2}|manzil\w{0,2}|mekenjai\w{0,2}|" +
        @"ئادرې?س\w{0,4}|تۇرار جاي\w{0,4}|تۇراعى|مەكەنجاي\w{0,3}|تۇرعىلىقتى جەرى)";

    private const string Inside =
        @"(?:(?![ ,،]{0,3}(?:тел|моб|эл|e-?mail|phone|tel|ئېلخەت|تېلېفون|تەلەفون|паспорт|ИИН|ЖСН|байланыс|contact|ұялы))[^\n\f;:()!?。]){4,110}?";

    [GeneratedRegex($@"{Cue}(?:[ ](?:до|қазіргі|\w{{3,12}})(?:[ ]\w{{4,12}})?)?[ ]?:[ ]?(?<it>(?=[^\n\f;:()]{{0,100}}[0-9]){Inside})(?=[ ,،]{{0,3}}(?:тел|моб|эл|e-?mail|phone|tel|ئېلخەت|تېلېفون|تەلەفون|паспорт|ИИН|ЖСН|байланыс|contact|ұялы)|\.[ ]|\.?[ ]?$|[\n\f;:()!?])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex AfterCue();

    // Scans lose the commas of lines from right to left: full stops and nothing stand in their place.
    [GeneratedRegex(@"(?:ئادرې?س\w{0,4}|تۇرار جاي\w{0,4}|مەكەنجاي\w{0,3})[ ]?:[ ]?(?<it>[^\n\f;:()!?]{4,110}?(?<![0-9])[0-9]{1,4}[ ]?-[ ]?ٴ?(?:اۋلا|ۇي|ئۆي|پاتەر|قابات|بولمە|قەۋەت|ھويلا)(?!\w)(?:[.,، ]{1,3}[0-9]{1,4}[ ]?-[ ]?ٴ?(?:اۋلا|ۇي|ئۆي|پاتەر|قابات|بولمە|قەۋەت|ھويلا)(?!\w)){0,2})")]
    private static partial Regex ArabicScript();
}
