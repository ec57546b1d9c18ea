using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Redactor.Detection.Lexicon;
using Redactor.Detection.Ner;
using Shouldly;

namespace Redactor.Detection.Tests.Ner;

public sealed class TaggerModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("redactor-models").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_computes_what_the_trainer_computes()
    {
        var model = TaggerModel.Load(Files(File.ReadAllBytes(Golden("tagger.safetensors"))), "tagger.safetensors");
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Golden("tagger.json")));
        foreach (var sentence in golden.RootElement.EnumerateArray())
        {
            var flags = sentence.GetProperty("flags").EnumerateArray().Select(f => ulong.Parse(f.GetString()!, CultureInfo.InvariantCulture)).ToArray();
            var hashes = sentence.GetProperty("hashes").EnumerateArray().Select(r => r.EnumerateArray().Select(h => h.GetUInt32()).ToArray()).ToArray();
            var letters = sentence.GetProperty("letters").EnumerateArray().Select(r => r.EnumerateArray().Select(l => l.GetByte()).ToArray()).ToArray();
            var expected = sentence.GetProperty("marginals").EnumerateArray().SelectMany(r => r.EnumerateArray().Select(p => p.GetSingle())).ToArray();
            var inputs = flags.Select((f, i) => new PieceInput((PieceFlags)f, hashes[i], letters[i])).ToArray();
            var actual = model.Marginals(inputs);
            actual.Length.ShouldBe(expected.Length);
            for (var i = 0; i < actual.Length; i++) actual[i].ShouldBe(expected[i], 1e-4);
        }
    }

    [Fact]
    public void A_sentence_that_comes_again_is_known_and_one_that_differs_in_a_letter_is_not()
    {
        var model = TaggerModel.Load(Files(File.ReadAllBytes(Golden("tagger.safetensors"))), "tagger.safetensors");
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Golden("tagger.json")));
        var hashes = golden.RootElement[0].GetProperty("hashes")[0].EnumerateArray().Select(h => h.GetUInt32()).ToArray();
        PieceInput[] Sentence(byte letter) => [new(PieceFlags.Word, hashes, [letter, 2, 3, 0]), new(PieceFlags.Sign, [.. hashes.Reverse()], [4, letter, 0, 0])];
        var memory = new SentenceMemory(model);
        var first = memory.Marginals(Sentence(1));
        memory.Marginals(Sentence(1)).ShouldBeSameAs(first);
        var other = memory.Marginals(Sentence(9));
        other.ShouldBe(model.Marginals(Sentence(9)));
        other.ShouldNotBe(first);
    }

    [Fact]
    public void Probabilities_are_those_of_all_taggings_of_the_sentence()
    {
        var dice = new Random(3);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((dice.NextDouble() * 4) - 2))];
        var (moves, first, scores) = (Draw(49), Draw(7), Draw(3 * 7));
        var expected = new double[3 * 7];
        var all = 0.0;
        for (var a = 0; a < 7; a++)
        {
            for (var b = 0; b < 7; b++)
            {
                for (var c = 0; c < 7; c++)
                {
                    var weight = Math.Exp(first[a] + scores[a] + moves[(a * 7) + b] + scores[7 + b] + moves[(b * 7) + c] + scores[14 + c]);
                    (all, expected[a], expected[7 + b], expected[14 + c]) = (all + weight, expected[a] + weight, expected[7 + b] + weight, expected[14 + c] + weight);
                }
            }
        }

        new TagLattice(moves, first).Marginals(scores);
        for (var i = 0; i < scores.Length; i++) scores[i].ShouldBe((float)(expected[i] / all), 1e-5);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_file_that_is_cut_short_stops_detection(int bytes)
    {
        var content = File.ReadAllBytes(Golden("tagger.safetensors"));
        var cut = bytes < 0 ? content[..^1] : content[..bytes];
        Should.Throw<ModelFileException>(() => TaggerModel.Load(Files(cut), "tagger.safetensors")).Fault.ShouldBe(ModelFileFault.Altered);
    }

    private static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, "golden", "ner", name);

    private ModelFiles Files(byte[] content)
    {
        File.WriteAllBytes(Path.Combine(folder, "tagger.safetensors"), content);
        File.WriteAllText(Path.Combine(folder, "models.lock.json"), $$"""{"models":[{"name":"tagger.safetensors","sha256":"{{Convert.ToHexStringLower(SHA256.HashData(content))}}"}]}""");
        return new ModelFiles(folder);
    }
}
