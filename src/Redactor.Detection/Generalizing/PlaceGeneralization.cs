using Redactor.Detection.Lexicon;
using Redactor.Detection.Listed;

namespace Redactor.Detection.Generalizing;

/// <summary>The region that a place lies in, where the lists know it; none where the words of a name point to two.</summary>
internal static class PlaceGeneralization
{
    private const int LeastLetters = 4, LeastHan = 2, LongestHan = 10;

    private static readonly Lazy<Dictionary<string, string>> Regions = new(Load);

    public static string? Of(ReadOnlySpan<char> place)
    {
        var known = Regions.Value;
        var han = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in PhraseUnit.Of(place.ToString()))
        {
            if (unit.Kind == UnitKind.Word && unit.Forms().Find(f => f.Length >= LeastLetters && known.ContainsKey(f)) is { } form)
                found.Add(known[form]);
            for (var length = LeastHan; unit.Kind == UnitKind.Han && length <= Math.Min(LongestHan, place.Length - unit.Start); length++)
            {
                if (han.TryGetValue(place.Slice(unit.Start, length), out var region))
                    found.Add(region);
            }
        }

        return found.Count == 1 ? found.Single() : null;
    }

    private static Dictionary<string, string> Load()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        GazetteerReader.Read(ModelFiles.Shipped.ReadText("gazetteers/regions.txt"), region => entry => regions[entry.ToString()] = region);
        return regions;
    }
}
