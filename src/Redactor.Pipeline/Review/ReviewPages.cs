using System.Globalization;
using Redactor.Documents;
using Redactor.Imaging;
using Redactor.Imaging.Labels;
using Redactor.Pipeline.Burn;
using Redactor.Pipeline.Review.Marks;
using Redactor.Pipeline.Stages;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Review;

/// <summary>
/// Pictures of pages for reviewers: as they were scanned, and as they would be burned, made by the very code that burns. Where the policy asks for it,
/// the picture alone says whose screen it was on.
/// </summary>
public sealed class ReviewPages(StoredPages stored, PageStore pages, TimeProvider time) : IDisposable
{
    /// <summary>Across, in pixels.</summary>
    private const int ThumbnailWidth = 180;

    private const int Quality = 80, CodeLength = 12;

    // An A4 page at 300 dpi is 9 MB while it is worked on.
    private readonly SemaphoreSlim places = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>A JPEG of the page as it was read: upright, its background evened.</summary>
    /// <param name="level">0 whole size, 1 half, 2 a thumbnail.</param>
    /// <returns>Null if the page was not examined: there is no such picture.</returns>
    public Task<byte[]?> ScannedAsync(CurrentReview review, int page, int level, CancellationToken cancellationToken) => InTurnAsync<byte[]?>(
        async () =>
        {
            ArgumentNullException.ThrowIfNull(review);
            var document = review.Document.Id;
            if (await RecordedAsync(document, page, cancellationToken) is not { State: PageState.Examined, CanonicalHash: { } hash }) return null;
            var image = await stored.GetImageAsync(document, BlobNames.Canonical(page), hash, cancellationToken);
            return await Task.Run(() => Encode(Marked(image, review), level, p => p.EncodeJpeg(Quality)), cancellationToken);
        },
        cancellationToken);

    /// <summary>A PNG of the page as it would be burned now.</summary>
    /// <param name="level">0 whole size, 1 half.</param>
    public Task<byte[]> BurnedAsync(CurrentReview review, int page, int level, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            ArgumentNullException.ThrowIfNull(review);
            var reading = review.Material.Paged.Pages[page - 1];
            var recorded = await RecordedAsync(review.Document.Id, page, cancellationToken);
            if ((reading is ExaminedPage) != (recorded.State == PageState.Examined)) throw new InvalidDataException("A page's reading is not the one on record.");
            var image = reading is ExaminedPage ? await stored.GetImageAsync(review.Document.Id, BlobNames.Canonical(page), recorded.CanonicalHash!.Value, cancellationToken) : null;
            return await Task.Run(
                () =>
                {
                    var plan = ReviewPlan.Of(review.Material, review.State, page);
                    var burned = BurnedFile.Burn(plan.Without(reading), () => image!, plan.Burn.Redactions);
                    return Encode(Marked(Picture(burned), review), level, p => p.EncodePng());
                },
                cancellationToken);
        },
        cancellationToken);

    public void Dispose() => places.Dispose();

    // Twelve characters tell the accounts of one installation apart.
    private static string CodeOf(string actor) => actor[(actor.IndexOf(':', StringComparison.Ordinal) + 1)..] is var code && code.Length > CodeLength ? code[..CodeLength] : code;

    private GrayImage Marked(GrayImage image, CurrentReview review) =>
        review.Material.Policy.ReviewWatermark ? PageWatermark.Over(image, string.Create(CultureInfo.InvariantCulture, $"{CodeOf(review.Viewer)} {time.GetUtcNow():yyyy-MM-dd}")) : image;

    private static GrayImage Picture(BurnedPage burned)
    {
        if (burned.Gray is { } gray) return gray;
        var ink = burned.Ink!;
        var pixels = new byte[burned.Width * burned.Height];
        Array.Fill(pixels, byte.MaxValue);
        for (var y = 0; y < burned.Height; y++)
        {
            for (var x = 0; x < burned.Width; x++)
            {
                if (ink[x, y]) pixels[(y * burned.Width) + x] = 0;
            }
        }

        return new GrayImage(burned.Width, burned.Height, burned.Dpi, pixels);
    }

    private static byte[] Encode(GrayImage image, int level, Func<Pix, byte[]> encode)
    {
        using var whole = Pix.FromGray(image);
        if (level == 0) return encode(whole);
        using var smaller = level == 1 ? whole.Halve() : whole.Scale((double)ThumbnailWidth / image.Width);
        return encode(smaller);
    }

    private async Task<StoredPage> RecordedAsync(DocumentId document, int page, CancellationToken cancellationToken) =>
        (await pages.ListAsync(document, cancellationToken)).FirstOrDefault(p => p.Number == page) ?? throw new InvalidDataException("A page is missing on record.");

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            places.Release();
        }
    }
}
