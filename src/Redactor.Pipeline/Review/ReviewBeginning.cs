using Redactor.Documents;
using Redactor.Pipeline.Review.Marks;
using Redactor.Storage.Database.Review;

namespace Redactor.Pipeline.Review;

/// <summary>Says, when the recognizers are done, how much there is to decide and how much a missed name is to be feared: what a queue is sorted by.</summary>
public static class ReviewBeginning
{
    /// <summary>Codes of what makes a document risky.</summary>
    public const string LowConfidence = nameof(LowConfidence), UnreadInk = nameof(UnreadInk), Photograph = nameof(Photograph), KazakhArabic = nameof(KazakhArabic),
        Unexamined = nameof(Unexamined), Leak = nameof(Leak);

    private const double PoorWord = 0.6, PoorShare = 0.05;
    private const int MuchInk = 3;

    public static NewReview Of(ReviewMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        var pages = material.Paged.Pages.OfType<ExaminedPage>().ToList();
        var words = pages.SelectMany(p => p.Words).ToList();
        var poor = words.Count == 0 ? 0 : (double)words.Count(w => w.Confidence < PoorWord) / words.Count;
        var unread = pages.SelectMany(p => p.Unread).ToList();
        var arabic = words.Count == 0 ? 0 : (double)words.Count(w => w.Language == Language.KazakhArabic) / words.Count;
        var reasons = new List<string>();
        var risk = 5.0;
        Add(Unexamined, pages.Count < material.Paged.Pages.Count, 35);
        Add(LowConfidence, poor >= PoorShare, Math.Min(30, 10 + (100 * poor)));
        Add(KazakhArabic, arabic > 0.1, 20);
        Add(Photograph, unread.Exists(u => u.Kind == UnreadKind.Photo), 10);
        Add(UnreadInk, unread.Count >= MuchInk, Math.Min(20, 2 * unread.Count));
        // Names of which the recognizers are unsure stand beside names they missed.
        var marks = ReviewState.Of(material, []).Marks.Values.Where(m => m.NeedsDecision).ToList();
        risk += marks.Count == 0 ? 0 : 15.0 * marks.Count(m => m.Score < PoorWord) / marks.Count;
        return new(material.Findings, (int)Math.Round(risk), reasons, marks.Count);

        void Add(string reason, bool isThere, double weight)
        {
            if (!isThere) return;
            reasons.Add(reason);
            risk += weight;
        }
    }
}
