namespace Redactor.Detection.Ner;

/// <summary>Rows of the table of embeddings: a hash of the feature's number and its text, so that no vocabulary has to be kept.</summary>
internal static class PieceHash
{
    /// <summary>FNV-1a over UTF-16 code units, seeded by the feature, with its high bits folded in.</summary>
    public static uint Of(int feature, ReadOnlySpan<char> text)
    {
        var hash = Start(feature);
        foreach (var c in text) hash = Add(hash, c);
        return End(hash);
    }

    public static uint Of(int feature, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third = default)
    {
        var hash = Start(feature);
        foreach (var c in first) hash = Add(hash, c);
        hash = Add(hash, '\0');
        foreach (var c in second) hash = Add(hash, c);
        hash = Add(hash, '\0');
        foreach (var c in third) hash = Add(hash, c);
        return End(hash);
    }

    private static uint Start(int feature) => Add(2166136261, (char)(feature + 1));

    private static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    private static uint End(uint hash) => hash ^ (hash >> 15);
}
