using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;

namespace Redactor.Translation.Tests;

/// <summary>Nothing is paid for twice, and what lies on disk says nothing.</summary>
public sealed class MemoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("redactor-memory-").FullName;

    private readonly FakeTranslator engine = FakeTranslator.Honest("engine", "en-es");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string File(string name) => Path.Combine(folder, name);

    private static TranslationRequest Request(int sentences, ISentenceStore? checkpoint = null, ISentenceStore? memory = null, int from = 0) =>
        new(Cleared.Of([.. Enumerable.Range(from, sentences).Select(i => Cleared.Line(1 + (i / 30), i % 30 * 3, $"Sentence number {i} tells of [PERSON-{i + 1}] and the house."))]), "es")
        {
            Languages = ["en"],
            Checkpoint = checkpoint,
            Memory = memory,
        };

    private async Task<TranslatedDocument> RunAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        var router = new TranslatorRouter([engine], new RoutingOptions(), TimeProvider.System);
        return ((TranslationOutcome.Done)await new DocumentTranslator(router, TimeProvider.System).TranslateAsync(request, null, cancellationToken)).Document;
    }

    [Fact]
    public async Task Cancelled_and_started_again_it_goes_on_where_it_was_and_sends_no_sentence_twice()
    {
        using var stop = new CancellationTokenSource();
        var sent = 0;
        var stopping = new FakeTranslator("engine", b =>
        {
            if (++sent == 3) stop.Cancel();
            return [.. b.Elements.Select(FakeTranslator.Shout)];
        }, "en-es");
        var protector = new Protector();
        using (var checkpoint = FileSentenceStore.Open(File("document"), protector))
        {
            var router = new TranslatorRouter([stopping], new RoutingOptions(), TimeProvider.System);
            await Should.ThrowAsync<OperationCanceledException>(() => new DocumentTranslator(router, TimeProvider.System).TranslateAsync(Request(1000, checkpoint), null, stop.Token));
        }

        using var again = FileSentenceStore.Open(File("document"), protector);
        var document = await RunAsync(Request(1000, again));
        document.Report.Translated.ShouldBe(1000);
        var all = stopping.Sent.Concat(engine.Sent).SelectMany(s => s).Select(s => System.Text.RegularExpressions.Regex.Replace(s, "id=\"s[0-9]+\"", "")).ToList();
        all.Count.ShouldBe(all.Distinct(StringComparer.Ordinal).Count(), "the request under way when it was stopped was kept too");
        document.Sentences.Select(s => s.Text).ShouldBe(Enumerable.Range(0, 1000).Select(i => $"SENTENCE NUMBER {i} TELLS OF [PERSON-{i + 1}] AND THE HOUSE."));
    }

    [Fact]
    public async Task One_request_carries_fifty_sentences_or_more()
    {
        var document = await RunAsync(Request(1000));
        document.Report.Requests.ShouldBeLessThanOrEqualTo(1000 / 50);
        document.Report.Translated.ShouldBe(1000);
    }

    [Fact]
    public async Task The_same_words_are_paid_for_once_whoever_they_are_about()
    {
        var text = Cleared.Of([.. Enumerable.Range(0, 20).Select(i => Cleared.Line(1, i * 3, $"Then [PERSON-{i + 1}] was taken to [PLACE-2]."))]);
        var document = await RunAsync(new TranslationRequest(text, "es") { Languages = ["en"] });
        engine.Sent.Single().Count.ShouldBe(1);
        document.Sentences.Select(s => s.Text).ShouldBe(Enumerable.Range(0, 20).Select(i => $"THEN [PERSON-{i + 1}] WAS TAKEN TO [PLACE-2]."));
        document.Report.Remembered.ShouldBe(19);
    }

    [Fact]
    public async Task Memory_serves_other_documents_until_engine_or_glossary_change()
    {
        using var memory = FileSentenceStore.Open(File("memory"), new Protector());
        await RunAsync(Request(60, memory: memory));
        engine.Sent.Clear();
        (await RunAsync(Request(60, memory: memory))).Report.Requests.ShouldBe(0);
        (await RunAsync(Request(60))).Report.Requests.ShouldBe(1, "it can be left out");
        engine.Version = "2";
        (await RunAsync(Request(60, memory: memory))).Report.Requests.ShouldBe(1);
        (await RunAsync(Request(60, memory: memory) with { Glossary = Glossary.Parse("en\tes\thouse|houses\tcasa") })).Report.Requests.ShouldBeGreaterThan(0);
        memory.Clear();
        (await RunAsync(Request(60, memory: memory))).Report.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task What_lies_on_disk_is_sealed_and_a_torn_end_costs_the_last_entry_alone()
    {
        var protector = new Protector();
        var keys = Enumerable.Range(0, 3).Select(i => ContentHash.Of([(byte)i])).ToList();
        using (var store = FileSentenceStore.Open(File("store"), protector))
            await store.AddAsync([.. keys.Select((k, i) => KeyValuePair.Create(k, Encoding.UTF8.GetBytes($"the brother {i}")))], TestContext.Token);
        var bytes = await System.IO.File.ReadAllBytesAsync(File("store"));
        Encoding.Latin1.GetString(bytes).ShouldNotContain("brother");
        keys.Exists(k => bytes.AsSpan().IndexOf(Convert.FromHexString(k.Hex)) >= 0).ShouldBeFalse();
        System.IO.File.GetUnixFileMode(File("store")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await System.IO.File.WriteAllBytesAsync(File("store"), bytes[..^5]);
        using var torn = FileSentenceStore.Open(File("store"), protector);
        torn.Count.ShouldBe(2);
        (await torn.FindAsync(keys[2], TestContext.Token)).ShouldBeNull();
        await torn.AddAsync([KeyValuePair.Create(keys[2], "anew"u8.ToArray())], TestContext.Token);
        Encoding.UTF8.GetString((await torn.FindAsync(keys[2], TestContext.Token))!).ShouldBe("anew");
        Encoding.UTF8.GetString((await torn.FindAsync(keys[0], TestContext.Token))!).ShouldBe("the brother 0");
        using var reader = FileSentenceStore.Open(File("store"), new Protector());
        (await reader.FindAsync(keys[0], TestContext.Token)).ShouldBeNull("another key opens nothing");
    }

    [Fact]
    public void A_kept_reply_that_is_not_of_the_sentence_is_not_believed()
    {
        var sentence = Cleared.Sentences("en", "He saw [PERSON-1] and [DATE].").Single();
        StoredSentence.Read(StoredSentence.Write(new SentenceReply(new Template("Vio \uFFFC y \uFFFC.", [1, 0]), null, SentenceMarks.None)), sentence)!.Template!.Slots.ShouldBe([1, 0]);
        StoredSentence.Read(StoredSentence.Write(new SentenceReply(new Template("Vio \uFFFC.", [0]), null, SentenceMarks.None)), sentence).ShouldBeNull();
        StoredSentence.Read(StoredSentence.Write(new SentenceReply(new Template("Vio \uFFFC y \uFFFC.", [0, 0]), null, SentenceMarks.None)), sentence).ShouldBeNull();
        StoredSentence.Read("nonsense"u8.ToArray(), sentence).ShouldBeNull();
    }

    /// <summary>AES-GCM under a key of its own.</summary>
    private sealed class Protector : ITextProtector
    {
        private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

        public byte[] Protect(ReadOnlySpan<byte> clear)
        {
            var bytes = new byte[12 + 16 + clear.Length];
            RandomNumberGenerator.Fill(bytes.AsSpan(0, 12));
            using var aes = new AesGcm(key, 16);
            aes.Encrypt(bytes.AsSpan(0, 12), clear, bytes.AsSpan(28), bytes.AsSpan(12, 16));
            return bytes;
        }

        public byte[]? Unprotect(ReadOnlySpan<byte> sealedBytes)
        {
            var clear = new byte[sealedBytes.Length - 28];
            using var aes = new AesGcm(key, 16);
            try
            {
                aes.Decrypt(sealedBytes[..12], sealedBytes[28..], sealedBytes[12..28], clear);
                return clear;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }

        public byte[] Fingerprint(ContentHash key) => HMACSHA256.HashData(this.key, Convert.FromHexString(key.Hex));
    }
}
