using Redactor.Documents;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Sandbox.Reading;

/// <summary>One reading of a prepared page: what was read, by which models, and what ink is left.</summary>
internal sealed record ReadingAttempt(
    List<DraftLine> Lines, IReadOnlyList<InkCluster> Unread, Script Script, Language? Dialect, Preparation Preparation)
{
    private const double PoorCertainty = 0.78;
    private const double MuchUnread = 0.10;

    /// <summary>Mean certainty of all words weighted by length; 0 for none.</summary>
    public double Certainty => DraftLine.Weigh(Lines.SelectMany(l => l.Words));

    /// <summary>Characters read, each counting as much as it is sure; the measure by which readings of one page compare.</summary>
    public double Merit => Lines.SelectMany(l => l.Words).Where(w => w.Certainty > 0.5).Sum(w => w.Certainty * w.Certainty * w.Text.Length);

    /// <summary>Latin letters of all letters read; 0 for none.</summary>
    public double LatinShare
    {
        get
        {
            var letters = Lines.SelectMany(l => l.Text).Where(char.IsLetter).ToList();
            return letters.Count == 0 ? 0 : (double)letters.Count(c => c < '\u0250') / letters.Count;
        }
    }

    /// <summary>Worth another attempt: unsure words, or text-like ink left over, or word boxes no line could have.</summary>
    public bool IsPoor(PageInk ink, double letter)
    {
        if (ink.Components.Count < 12)
            return false;
        var textLike = Unread.Where(u => u.Components.Count >= 3 && u.Box.Height < letter * 4).Sum(u => u.Components.Count);
        var absurd = Lines.SelectMany(l => l.Words).Count(w => w.Box.Height > letter * 4 && w.Text.Length > 1);
        return Certainty < PoorCertainty || textLike > ink.Components.Count * MuchUnread || absurd > 3;
    }
}
