using System.Runtime.CompilerServices;
using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Ner;

/// <summary>How likely each piece of a text belongs to a name, made once for all that ask.</summary>
internal sealed class TaggedText
{
    private const int Tags = TaggerModel.TagCount;

    private static readonly ConditionalWeakTable<DetectionText, TaggedText> Cache = [];
    private static readonly Lazy<TaggerModel> Alphabetic = new(() => TaggerModel.Load(ModelFiles.Shipped, "ner/alphabetic.safetensors"));
    private static readonly Lazy<TaggerModel> Han = new(() => TaggerModel.Load(ModelFiles.Shipped, "ner/han.safetensors"));

    private readonly float[] marginals;

    private TaggedText(DetectionText text)
    {
        Text = PiecedText.Of(text);
        marginals = new float[Text.Pieces.Count * Tags];
        for (var i = 0; i < Text.Pieces.Count; i++) marginals[i * Tags] = 1;
        var (alphabetic, han) = (new Lazy<SentenceMemory>(() => new SentenceMemory(Alphabetic.Value)), new Lazy<SentenceMemory>(() => new SentenceMemory(Han.Value)));
        foreach (var sentence in Text.Sentences)
        {
            // In a sentence of several scripts each tagger answers for its own.
            if (Text.Has(sentence, PieceKind.Han)) Tag(sentence, han.Value, i => HanInputs.Of(Text, i, sentence), PieceKind.Word);
            if (!Text.IsHan(sentence) && Text.Has(sentence, PieceKind.Word)) Tag(sentence, alphabetic.Value, i => WordInputs.Of(Text, i), PieceKind.Han);
        }
    }

    public PiecedText Text { get; }

    public static TaggedText Of(DetectionText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cache.GetValue(text, static t => new TaggedText(t));
    }

    /// <summary>Probability of being outside of any name, first and further piece of a person, a place, an organisation.</summary>
    public ReadOnlySpan<float> At(int piece) => marginals.AsSpan(piece * Tags, Tags);

    private void Tag(PieceRange sentence, SentenceMemory memory, Func<int, PieceInput> input, PieceKind others)
    {
        var inputs = new PieceInput[sentence.Count];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = input(sentence.First + i);
        var result = memory.Marginals(inputs);
        for (var i = 0; i < inputs.Length; i++)
        {
            var kind = Text.Pieces[sentence.First + i].Kind;
            if (kind == others && !Text.IsHan(sentence)) continue;
            var known = marginals.AsSpan((sentence.First + i) * Tags, Tags);
            var mine = result.AsSpan(i * Tags, Tags);
            if (mine[0] < known[0]) mine.CopyTo(known);
        }
    }
}
