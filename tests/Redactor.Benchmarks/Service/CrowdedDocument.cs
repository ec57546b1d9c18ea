using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Benchmarks.Service;

/// <summary>A document in review with very many findings on every A4 page, put into a data folder before the service starts on it.</summary>
internal static class CrowdedDocument
{
    private const int Width = 2480, Height = 3508, Dpi = 300, WordsInLine = 10, LetterWidth = 16, LineHeight = 56;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static async Task<DocumentId> AddAsync(string data, int pages, int findings)
    {
        var options = new ServiceOptions { DataFolder = data };
        await using var services = new ServiceCollection().AddLogging().AddRedactorStorage(options).AddSingleton<StoredPages>().BuildServiceProvider();
        await services.GetRequiredService<RedactorDatabaseFactory>().MigrateAsync(default);
        var (id, documents, sealedOnes) = (DocumentId.New(), services.GetRequiredService<DocumentStore>(), services.GetRequiredService<SealedBlobs>());
        await sealedOnes.PutAsync(id, BlobNames.Original, new MemoryStream([1]), default);
        await documents.RegisterAsync(new NewDocument(id, "bench", "archive", ContentHash.Of(id.Value.ToByteArray()), 1), default);
        await services.GetRequiredService<PageStore>().AddAsync(id, [.. Enumerable.Range(1, pages).Select(n => new NewPage(n, ContentHash.Of("raw"u8), Width, Height, Dpi))], default);
        await MoveAsync(documents, id, DocumentStage.Rasterized);
        var readings = Enumerable.Range(1, pages).Select(n => Reading(n, findings)).ToList();
        var image = Image(readings[0]);
        foreach (var reading in readings)
        {
            var hash = await services.GetRequiredService<StoredPages>().PutImageAsync(id, BlobNames.Canonical(reading.PageNumber), image, default);
            await services.GetRequiredService<StoredPages>().PutReadingAsync(id, reading, default);
            await services.GetRequiredService<PageStore>().MarkReadAsync(new ReadPage(id, reading.PageNumber, hash, Width, Height, Dpi, 0.9) { Languages = new([Language.English]) }, default);
        }

        await MoveAsync(documents, id, DocumentStage.Read);
        var paged = DetectionTextBuilder.FromPages(readings);
        var found = paged.Words.Where(w => paged.WordAt(w).Text.Reveal()[0] == 'N').Select(w => new StoredFinding(w.Start, w.End, EntityType.Person, 0.9, "bench/1", "drawn", w.Page + 1, paged.Text.Value[w.Start..w.End])).ToList();
        var entities = found.Select((f, i) => (f.Text, i)).GroupBy(f => f.Text, f => f.i, StringComparer.Ordinal).Select((g, n) => new StoredEntity(EntityType.Person, n + 1, [.. g])).ToList();
        var stored = JsonSerializer.SerializeToUtf8Bytes(new FindingsFile(1, found, entities), Json);
        await sealedOnes.PutAsync(id, BlobNames.Findings, new MemoryStream(stored), default);
        await MoveAsync(documents, id, DocumentStage.Detected, new NewReview(ContentHash.Of(stored), 10, [], found.Count));
        return id;
    }

    private static ExaminedPage Reading(int number, int findings)
    {
        var lines = new List<TextLine>();
        for (var line = 0; line * WordsInLine < Math.Max(findings, WordsInLine * 40); line++)
        {
            var words = new List<Word>();
            for (var w = 0; w < WordsInLine; w++)
            {
                var index = (line * WordsInLine) + w;
                // Every name stands on every page.
                var text = index < findings ? $"N{(char)('a' + (index / 26 % 26))}{(char)('a' + (index % 26))}eri" : "wordless";
                var left = 120 + (w * 230);
                words.Add(new(new SensitiveText(text), new Box(left, 120 + (line * LineHeight), left + (text.Length * LetterWidth), 156 + (line * LineHeight)), 0.9, Language.English, []));
            }

            lines.Add(new TextLine(words, Box.Around(words.Select(w => w.Box)), Language.English, false, false));
        }

        return new(number, Width, Height, Dpi, lines, [], [Language.English], 0, 0, "drawn");
    }

    private static GrayImage Image(ExaminedPage page)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, byte.MaxValue);
        foreach (var box in page.Words.Select(w => w.Box))
        {
            for (var y = box.Top; y < box.Bottom; y++)
            {
                for (var x = box.Left; x < box.Right; x++) pixels[(y * Width) + x] = (x * 7) + (y * 3) % 11 < 5 || (x / 5 % 3 == 0) ? (byte)20 : byte.MaxValue;
            }
        }

        return new(Width, Height, Dpi, pixels);
    }

    private static async Task MoveAsync(DocumentStore documents, DocumentId id, DocumentStage to, NewReview? review = null)
    {
        var now = (await documents.FindAsync(id, default))!;
        await documents.MoveAsync(new(id, now.Stage, to, now.StageVersion) { Review = review, NotBefore = review is null ? null : WorkStore.NotByItself }, default);
    }
}
