using System.Collections.Frozen;
using Redactor.Detection.Names;
using Redactor.Documents;

namespace Redactor.Detection.Places;

/// <summary>
/// Widens a found place by the word that says what it is: "реки Славянки", "Свердловской области", "Іле өзені", "Lake Sayram". The word
/// alone would tell that a river, not a city, was burned, and a gazetteer has few rivers near a town that is told elsewhere.
/// </summary>
internal static class PlaceReach
{
    private const int MostWords = 2;

    private static readonly FrozenSet<string> Before = CueWords.Keys(
        """
        река реки реке реку рекой озеро озера озере озеру озером гора горы горе гору горой горы горах остров острова острове острову островом мыс мыса мысе пролив пролива проливе полуостров полуострова
        штат штата штате штату штатом провинция провинции провинцию площадь площади площадью улица улицы улице улицу проспект проспекта проспекте бульвар бульвара переулок переулка
        север севере севера юг юге юга восток востоке востока запад западе запада северо-западе северо-востоке юго-западе юго-востоке центр центре центра окраине окраина пригороде пригород
        перевал перевала перевале долина долины долине ущелье ущелья хребет хребта хребте пустыня пустыни пустыне совхоз колхоз урочище урочища зимовка зимовке пастбище
        """,
        "", "lake mount river cape gulf island lower upper");

    private static readonly FrozenSet<string> After = CueWords.Keys(
        """
        область области областью области район района районе району районом край края крае краю краем республика республики республике республику округ округа округе губерния губернии империя империи империю
        площадь площади площадью улица улицы улице улицу проспект проспекта проспекте бульвар бульвара переулок переулка залив залива заливе остров острова острове островам островов архипелаг архипелага
        море моря морю океан океана озеро озера озере река реки реке реку горы гор горах хребет хребта хребте долина долины долине ущелье ущелья перевал перевала кладбище кладбища кладбищем вокзал вокзала вокзале аэропорт аэропорта аэропорту
        волость волости уезд уезда уезде
        өзені өзенінің өзеніне өзенінен өзенінде көлі көлінің көліне көлінде тауы тауының тауына тауында таулары тауларының тауларында теңізі теңізінің алаңы алаңында алаңына көшесі көшесінде көшесіне облысы облысының облысында облысына облысынан
        аймағы аймағының аймағында аймағына өңірі өңірінде өңірінің жайлауы жайлауында қыстауы қыстауында қыстауына қыстауынан асуы асуында шатқалы шатқалында аралы аралында бекеті бекетінде шекарасы шекарасында
        """,
        "دەرياسى دەرياسىنىڭ دەرياسىدا تېغى تېغىنىڭ تاغلىرى كۆلى كۆلىنىڭ دېڭىزى ۋىلايىتى ۋىلايىتىنىڭ ۋىلايىتىدە ئوبلاستى كوچىسى كوچىسىدا مەيدانى مەيدانىدا ئېغىزى",
        "river lake mountain mountains sea island islands bay gulf square avenue province state region prefecture valley desert pass peninsula oblast airport");

    /// <summary>The findings, places widened within their line.</summary>
    public static IEnumerable<Finding> Widen(DetectionText text, IEnumerable<Finding> findings) =>
        findings.Select(f => f.Type == EntityType.Location ? Widen(TokenizedText.Of(text), f) : f);

    /// <summary>True for a word that says what a place is, and names none.</summary>
    public static bool IsKind(Token token) => Before.Contains(token.WordKey) || After.Contains(token.WordKey);

    private static Finding Widen(TokenizedText text, Finding place)
    {
        var first = text.TokenAt(place.Start);
        if (first >= text.Tokens.Count || text.Tokens[first].Start >= place.End) return place;
        var last = first;
        while (last + 1 < text.Tokens.Count && text.Tokens[last + 1].Start < place.End) last++;
        var (start, end) = (place.Start, place.End);
        var token = text.Tokens[first];
        for (var n = 0; n < MostWords && token.PreviousAdjacent is { } before && Before.Contains(before.WordKey); n++) (token, start) = (before, before.Start);
        token = text.Tokens[last];
        for (var n = 0; n < MostWords && token.NextAdjacent is { } after && (After.Contains(after.WordKey) || CueWords.IsPlaceAfter(after)); n++) (token, end) = (after, after.End);
        return start == place.Start && end <= place.End ? place : place with { Start = Math.Min(start, place.Start), End = Math.Max(end, place.End) };
    }
}
