using System.Globalization;
using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Ner;

/// <summary>
/// A trained tagger: hashed embeddings and letters of each piece, a bidirectional LSTM and a CRF. <c>models/ner/README.md</c> has its figures and
/// <c>models/ner/training</c> makes it. Thread-safe.
/// </summary>
internal sealed class TaggerModel
{
    public const int TagCount = 7, FlagCount = 64;

    private readonly Half[] table;

    // Bit by hash: features seen too seldom in training share the last row.
    private readonly byte[] known;
    private readonly int hashes, buckets, width, hidden, dense;
    private readonly LetterLayer? letters;
    private readonly RecurrentLayer forward, backward;
    private readonly Weights output;
    private readonly float[] bias;
    private readonly TagLattice lattice;

    private TaggerModel(Safetensors file)
    {
        int Number(string name) => int.Parse(file.Metadata[name], NumberStyles.None, CultureInfo.InvariantCulture);
        (hashes, buckets, width, hidden) = (Number("hashes"), Number("buckets"), Number("width"), Number("hidden"));
        table = file.Half("table.weight", buckets * width);
        known = file.Raw("known", 1 << Number("known") >> 3);
        letters = Number("letters") is > 0 and var filters ? new LetterLayer(file, filters) : null;
        dense = width + (letters?.Filters ?? 0);
        forward = new RecurrentLayer(file, "_l0", dense, hidden);
        backward = new RecurrentLayer(file, "_l0_reverse", dense, hidden);
        output = new Weights(file.Single("out.weight", TagCount * 2 * hidden), TagCount, 2 * hidden);
        bias = file.Single("out.bias", TagCount);
        lattice = new TagLattice(file.Single("moves", TagCount * TagCount), file.Single("first", TagCount));
    }

    /// <exception cref="ModelFileException">The file is missing, altered or not a tagger of this form.</exception>
    public static TaggerModel Load(ModelFiles files, string name)
    {
        try
        {
            return new TaggerModel(new Safetensors(files.ReadBytes(name)));
        }
        catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException or KeyNotFoundException or FormatException)
        {
            throw new ModelFileException(ModelFileFault.Altered, name, e);
        }
    }

    /// <summary>How likely each tag (outside; first and further pieces of a person, place, organisation) is at each piece: seven values a piece.</summary>
    public float[] Marginals(IReadOnlyList<PieceInput> sentence)
    {
        var values = new float[sentence.Count * dense];
        var flags = new ulong[sentence.Count];
        for (var i = 0; i < sentence.Count; i++)
        {
            flags[i] = (ulong)sentence[i].Flags;
            Embed(sentence[i], values.AsSpan(i * dense, dense));
        }

        var states = new float[sentence.Count * 2 * hidden];
        forward.Run(values, flags, backward: false, states, 2 * hidden, 0);
        backward.Run(values, flags, backward: true, states, 2 * hidden, hidden);
        var scores = new float[sentence.Count * TagCount];
        for (var i = 0; i < sentence.Count; i++)
        {
            var row = scores.AsSpan(i * TagCount, TagCount);
            bias.CopyTo(row);
            output.Add(states.AsSpan(i * 2 * hidden, 2 * hidden), 0, row);
        }

        lattice.Marginals(scores);
        return scores;
    }

    private void Embed(PieceInput input, Span<float> values)
    {
        var sum = values[..width];
        for (var h = 0; h < hashes; h++) Kernels.Add(table.AsSpan(Row(input.Hashes[h]) * width, width), sum);
        letters?.Run(input.Letters, values[width..]);
    }

    private int Row(uint hash)
    {
        var bit = hash & (uint)((known.Length << 3) - 1);
        return (known[bit >> 3] >> (int)(bit & 7) & 1) != 0 ? (int)(hash & (uint)(buckets - 1)) : buckets - 1;
    }
}
