using Redactor.Documents;
using static Redactor.Detection.Addresses.AddressTokenKind;

namespace Redactor.Detection.Addresses;

/// <summary>
/// Street addresses in alphabetic languages: from a word for a street (or two parts such as house and flat) outwards over names, numbers
/// and places, across commas, so that the whole address is covered whatever its order.
/// </summary>
public sealed class AddressRecognizer : IRecognizer
{
    private const int MostSegments = 6;
    private const int MostNames = 5;

    // Tokens of a segment between commas; a walk through a longer one would be made again from each of its cues.
    private const int LongestSegment = 40;

    public string Name => "address/street/1";

    public IEnumerable<Finding> Recognize(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = AddressTokenizer.Tokenize(text.Repaired);
        var done = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i <= done || tokens[i].Kind is not (StreetCue or NamedStreet or WeakStreetCue or UnitCue))
                continue;
            var (first, last) = Grow(tokens, i);
            if (Score(tokens, first, last) is var score && score <= 0)
                continue;
            done = last;
            if (first > 0 && tokens[first - 1].Kind is Article && tokens[first].Kind is AddressTokenKind.Name)
                first--;
            yield return new Finding(tokens[first].Start, tokens[last].End, EntityType.Address, score, Name, "street, house or flat with its name or number");
        }
    }

    private static (int First, int Last) Grow(List<AddressToken> tokens, int cue)
    {
        var first = WalkLeft(tokens, cue);
        for (var n = 0; n < MostSegments && first > 1 && tokens[first - 1].Kind == Comma; n++)
        {
            var next = WalkLeft(tokens, first - 1);
            if (next == first - 1 || !IsPart(tokens, next, first - 2))
                break;
            first = next;
        }

        var last = WalkRight(tokens, cue);
        for (var n = 0; n < MostSegments && last + 2 < tokens.Count && tokens[last + 1].Kind == Comma; n++)
        {
            var next = WalkRight(tokens, last + 1);
            var whole = next + 1 >= tokens.Count || tokens[next + 1].Kind is Stop or Comma;
            if (next == last + 1 || !IsPart(tokens, last + 2, next) || (!whole && tokens[last + 2].Kind is Number or AddressTokenKind.Name && tokens[next].Kind is not (UnitCue or PlaceCue)))
                break;
            last = next;
        }

        return (first, last);
    }

    // The outermost token on the left that can belong to the address, within its segment.
    private static int WalkLeft(List<AddressToken> tokens, int from)
    {
        var edge = from;
        var names = 0;
        for (var i = from - 1; i >= Math.Max(0, from - LongestSegment) && Belongs(tokens, i, ref names); i--)
        {
            if (tokens[i].Kind is not Inner)
                edge = i;
        }

        return edge;
    }

    private static int WalkRight(List<AddressToken> tokens, int from)
    {
        var edge = from;
        var names = 0;
        for (var i = from + 1; i < Math.Min(tokens.Count, from + LongestSegment) && Belongs(tokens, i, ref names); i++)
        {
            if (tokens[i].Kind is not Inner)
                edge = i;
        }

        return edge;
    }

    private static bool Belongs(List<AddressToken> tokens, int i, ref int names)
    {
        switch (tokens[i].Kind)
        {
            case Number or StreetCue or NamedStreet or WeakStreetCue or UnitCue or NumberCue or PlaceCue or Inner:
                return true;
            case AddressTokenKind.Name:
                return ++names <= MostNames;
            case UncasedName:
                // Without capitals a name cannot be told from a verb: at most two words, and only beside a cue.
                return IsBeforeCue(tokens, i) && (names += 2) <= MostNames - 1;
            default:
                return false;
        }
    }

    private static bool IsBeforeCue(List<AddressToken> tokens, int i)
    {
        for (var next = i + 1; next < tokens.Count && next <= i + 2; next++)
        {
            if (tokens[next].Kind is StreetCue or PlaceCue or Comma)
                return true;
            if (tokens[next].Kind is not (UncasedName or Inner or Number))
                return false;
        }

        return false;
    }

    // A segment between commas belongs when it has a cue, is bare numbers, a town with its postcode, or a single name (a town).
    private static bool IsPart(List<AddressToken> tokens, int first, int last)
    {
        int names = 0, uncased = 0, numbers = 0;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Kind is StreetCue or NamedStreet or WeakStreetCue or UnitCue or PlaceCue)
                return true;
            names += tokens[i].Kind is AddressTokenKind.Name ? 1 : 0;
            uncased += tokens[i].Kind is UncasedName ? 1 : 0;
            numbers += tokens[i].Kind is Number ? 1 : 0;
        }

        return numbers > 0 ? uncased == 0 && names <= 2 : names + uncased == 1;
    }

    private static double Score(List<AddressToken> tokens, int first, int last)
    {
        int streets = 0, weak = 0, units = 0, places = 0, numbers = 0, names = 0, uncased = 0;
        for (var i = first; i <= last; i++)
        {
            switch (tokens[i].Kind)
            {
                case StreetCue:
                    streets++;
                    break;
                case NamedStreet:
                    streets++;
                    names++;
                    break;
                case WeakStreetCue:
                    weak += HasNumberedName(tokens, i) ? 1 : 0;
                    break;
                case UnitCue:
                    units += HasNumberBeside(tokens, i) ? 1 : 0;
                    break;
                case PlaceCue:
                    places++;
                    break;
                case Number:
                    numbers++;
                    break;
                case AddressTokenKind.Name:
                    names++;
                    break;
                case UncasedName:
                    uncased++;
                    break;
                default:
                    break;
            }
        }

        if (streets > 0 && numbers > 0 && names + uncased + places + streets > 1)
            return 0.95;
        if (streets > 0 && names > 0 && (numbers > 0 || !OnlyNamedStreet(tokens, first, last)))
            return 0.75;
        if (weak > 0)
            return 0.7;
        if (units > 1 || (units > 0 && places > 0 && names + uncased > 0))
            return 0.8;
        return units > 0 && names > 0 && numbers > 1 ? 0.7 : 0;
    }

    // A word that ends as streets do and has no number may be anything.
    private static bool OnlyNamedStreet(List<AddressToken> tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Kind is StreetCue)
                return false;
        }

        return true;
    }

    // "5 Main Square": these words need a number right before the name, for they stand in other names too.
    private static bool HasNumberedName(List<AddressToken> tokens, int cue)
    {
        var i = cue - 1;
        while (i >= 0 && cue - i <= 4 && tokens[i].Kind is AddressTokenKind.Name)
            i--;
        return i >= 0 && i < cue - 1 && tokens[i].Kind is Number;
    }

    private static bool HasNumberBeside(List<AddressToken> tokens, int i)
    {
        for (var step = 1; step <= 2; step++)
        {
            if (i + step < tokens.Count && tokens[i + step].Kind is Number)
                return true;
            if (i - step >= 0 && tokens[i - step].Kind is Number)
                return true;
        }

        return false;
    }
}
