namespace Redactor.Detection.Ner;

/// <summary>What a tagger said of the sentences of one text: headers, labels and stamps come again on every page.</summary>
internal sealed class SentenceMemory(TaggerModel model)
{
    private const int Most = 1024;

    private readonly Dictionary<int, (PieceInput[] Inputs, float[] Marginals)> known = [];

    /// <summary>As <see cref="TaggerModel.Marginals"/>.</summary>
    public float[] Marginals(PieceInput[] sentence)
    {
        var key = Key(sentence);
        if (known.TryGetValue(key, out var before) && AreLike(before.Inputs, sentence)) return before.Marginals;
        var marginals = model.Marginals(sentence);
        if (known.Count < Most) known.TryAdd(key, (sentence, marginals));
        return marginals;
    }

    private static int Key(PieceInput[] sentence)
    {
        var key = default(HashCode);
        foreach (var input in sentence)
        {
            key.Add(input.Flags);
            foreach (var hash in input.Hashes) key.Add(hash);
        }

        return key.ToHashCode();
    }

    private static bool AreLike(PieceInput[] one, PieceInput[] other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (!one[i].IsLike(other[i])) return false;
        }

        return true;
    }
}
