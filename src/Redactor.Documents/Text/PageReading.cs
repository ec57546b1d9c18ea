namespace Redactor.Documents;

/// <summary>What an unread region seems to be.</summary>
public enum UnreadKind
{
    Unknown,
    Photo,
    Stamp,
    Handwriting,
}

/// <summary>Ink that no word explains. It is burned unless a reviewer clears it.</summary>
public sealed record UnreadRegion(Box Box, UnreadKind Kind);

/// <summary>The outcome of reading one page: either examined or not, never an empty guess.</summary>
/// <param name="PageNumber">Counted from 1.</param>
public abstract record PageReading(int PageNumber);

/// <summary>
/// A page that was read. All boxes are pixels of the canonical image: upright, deskewed, background evened,
/// <paramref name="Width"/> x <paramref name="Height"/> pixels at <paramref name="Dpi"/>.
/// </summary>
/// <param name="Lines">Lines in reading order.</param>
/// <param name="Unread">Ink that could not be read.</param>
/// <param name="Orientation">Degrees (0, 90, 180, 270) by which the source was turned clockwise to stand upright.</param>
/// <param name="Skew">Degrees of small rotation taken out, clockwise positive.</param>
/// <param name="Preparation">Name of the preparation that gave the text.</param>
public sealed record ExaminedPage(
    int PageNumber,
    int Width,
    int Height,
    int Dpi,
    IReadOnlyList<TextLine> Lines,
    IReadOnlyList<UnreadRegion> Unread,
    IReadOnlyList<Language> Languages,
    int Orientation,
    double Skew,
    string Preparation) : PageReading(PageNumber)
{
    public IEnumerable<Word> Words => Lines.SelectMany(l => l.Words);

    /// <summary>Mean word confidence weighted by length, 0 to 1; 1 for a page without words.</summary>
    public double Confidence
    {
        get
        {
            double sum = 0, weight = 0;
            foreach (var word in Words)
            {
                sum += word.Confidence * word.Text.Length;
                weight += word.Text.Length;
            }

            return weight == 0 ? 1 : sum / weight;
        }
    }
}

/// <summary>A page whose reading failed or ran out of time. It is treated as ink through and through.</summary>
public sealed record UnexaminedPage(int PageNumber, int Width, int Height, int Dpi, UnexaminedReason Reason) : PageReading(PageNumber);

/// <summary>Why a page was not examined.</summary>
public enum UnexaminedReason
{
    TimedOut,
    ReaderCrashed,
    InvalidReply,
}
