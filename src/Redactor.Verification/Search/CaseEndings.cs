using System.Collections.Frozen;

namespace Redactor.Verification.Search;

/// <summary>Endings that a name takes in Russian, Kazakh, Kyrgyz, Uyghur, Uzbek, Turkish, Bosnian and English, folded.</summary>
internal static class CaseEndings
{
    private static readonly FrozenSet<string> Known = (
        "а у е ы и ом ем ой ей ою ею ю я ям ями ях ам ами ах ов ев ым им ого его ому ему ую их ых ая ое ые " +
        "ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні да де та те нда нде дан ден тан тен нан нен мен бен пен " +
        "дікі тікі нікі дың лар лер дар дер тар тер лардың лерге ның ым ім сы сі м ың ің нын нин дын дин тын тин " +
        "нун нүн дун дүн тун түн го кө до дө ту түн " +
        "nıñ niñ nin dın din ga ge qa ke ğa dı di ti nı ni da de ta te dan den tan ten men ning ga dan lar ler " +
        "in un a e i u ya ye yi yı nda nde ndan s es om em ama ima " +
        "نىڭ غا گە قا كە نى دا دە تا تە دىن تىن لار لەر م ىم سى نىڭكى دىكى تىكى چە مۇ دۇر نەن مەن بەن پەن دان دەن تان تەن عا ا ە")
        .Split(' ').Select(e => Folding.Fold(e)).Where(e => e.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsEnding(ReadOnlySpan<char> letters) => Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>The key without its longest known ending, when at least <paramref name="least"/> letters remain; otherwise null.</summary>
    public static string? Stem(string key, int least)
    {
        for (var length = Math.Min(6, key.Length - least); length > 0; length--)
        {
            if (IsEnding(key.AsSpan(key.Length - length)))
                return key[..^length];
        }

        return null;
    }
}
