using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Detection;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Detect;
using Redactor.Pipeline.Policies;
using Redactor.Pipeline.Stages;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Review;

namespace Redactor.Server.Tests.Review;

/// <summary>Puts a document into a service as the stages leave it for a reviewer: two pages, two people, a town and a stamp. Everybody is invented.</summary>
internal static class ReviewedDocument
{
    private const int Width = 1000, Height = 400;

    private static readonly string[][] Pages = [["Bolat Testov came from Almaty"], ["Samal Testova came here"]];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static async Task<DocumentId> AddAsync(TestService service, string caseId = "case-1", Policy? policy = null, string submittedBy = "key:test")
    {
        var (id, store) = (DocumentId.New(), service.Get<DocumentStore>());
        await service.Get<SealedBlobs>().PutAsync(id, BlobNames.Original, new MemoryStream([.. id.Value.ToByteArray()]), default);
        if (policy is not null) await service.Get<StoredPolicies>().PutAsync(id, policy, default);
        await store.RegisterAsync(new NewDocument(id, caseId, policy?.Name ?? "archive", ContentHash.Of(id.Value.ToByteArray()), 16) { SubmittedBy = submittedBy }, default);
        var readings = Pages.Select((_, i) => Reading(i + 1)).ToList();
        await service.Get<PageStore>().AddAsync(id, [.. readings.Select(r => new NewPage(r.PageNumber, ContentHash.Of("raw"u8), Width, Height, 300))], default);
        await MoveAsync(store, id, DocumentStage.Rasterized);
        foreach (var reading in readings)
        {
            var image = await service.Get<StoredPages>().PutImageAsync(id, BlobNames.Canonical(reading.PageNumber), Image(reading), default);
            await service.Get<StoredPages>().PutReadingAsync(id, reading, default);
            await service.Get<PageStore>().MarkReadAsync(new ReadPage(id, reading.PageNumber, image, Width, Height, 300, 0.9) { Languages = new([Language.English]) }, default);
        }

        await MoveAsync(store, id, DocumentStage.Read);
        var findings = JsonSerializer.SerializeToUtf8Bytes(Findings(DetectionTextBuilder.FromPages(readings)), Json);
        await service.Get<SealedBlobs>().PutAsync(id, BlobNames.Findings, new MemoryStream(findings), default);
        await MoveAsync(store, id, DocumentStage.Detected, new NewReview(ContentHash.Of(findings), 30, ["UnreadInk"], 4));
        return id;
    }

    private static FindingsFile Findings(PagedText paged)
    {
        List<StoredFinding> found = [Found("Bolat Testov", EntityType.Person), Found("Almaty", EntityType.Location), Found("Samal Testova", EntityType.Person)];
        return new(1, found, [new(EntityType.Person, 1, [0]), new(EntityType.Location, 1, [1]), new(EntityType.Person, 2, [2])]);

        StoredFinding Found(string text, EntityType type)
        {
            var at = paged.Text.Value.IndexOf(text, StringComparison.Ordinal);
            return new(at, at + text.Length, type, 0.9, "test/1", "because", 1, text);
        }
    }

    private static ExaminedPage Reading(int number)
    {
        var words = new List<Word>();
        var left = 60;
        foreach (var word in Pages[number - 1][0].Split(' '))
        {
            words.Add(new(new SensitiveText(word), new Box(left, 60, left + (word.Length * 16), 100), 0.9, Language.English, []));
            left += (word.Length * 16) + 20;
        }

        UnreadRegion[] unread = number == 2 ? [new(new Box(600, 250, 800, 350), UnreadKind.Stamp)] : [];
        return new(number, Width, Height, 300, [new TextLine(words, Box.Around(words.Select(w => w.Box)), Language.English, false, false)], unread, [Language.English], 0, 0, "drawn");
    }

    private static GrayImage Image(ExaminedPage page)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, byte.MaxValue);
        foreach (var box in page.Words.Select(w => w.Box).Concat(page.Unread.Select(u => u.Box)))
        {
            for (var y = box.Top; y < box.Bottom; y++)
            {
                for (var x = box.Left; x < box.Right; x += 2) pixels[(y * Width) + x] = 0;
            }
        }

        return new(Width, Height, 300, pixels);
    }

    private static async Task MoveAsync(DocumentStore store, DocumentId id, DocumentStage to, NewReview? review = null)
    {
        var now = (await store.FindAsync(id, default))!;
        var move = new StageMove(id, now.Stage, to, now.StageVersion) { Review = review, NotBefore = review is null ? null : WorkStore.NotByItself };
        (await store.MoveAsync(move, default)).Outcome.ShouldBe(ChangeOutcome.Done);
    }
}
