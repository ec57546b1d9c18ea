using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Redactor.Documents;
using Redactor.Pipeline.Review;
using Redactor.Pipeline.Review.Decisions;
using Redactor.Pipeline.Review.Marks;
using Redactor.Server.Accounts;
using Redactor.Storage.Database;

namespace Redactor.Server.Api.Review;

/// <summary>Finds the review that a request is about, for whoever may see it, and tells of it.</summary>
internal sealed class ReviewDesk(DocumentStore documents, DocumentReview reviews, ReviewMaterials materials, SealedLooks looks, AccountNames names, TimeProvider time)
{
    /// <summary>The review, or the problem with asking for it: what the caller may not see is not there.</summary>
    public async Task<(CurrentReview? Review, ProblemHttpResult? Problem)> FindAsync(string id, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        if (await DocumentEndpoints.FindAsync(id, caller, documents, cancellationToken) is not { } document) return (null, Problems.NotFound());
        if (!DocumentReview.IsInReview(document) || await reviews.OpenAsync(document, caller.Actor, cancellationToken) is not { } review)
        {
            materials.Forget(document.Id);
            return (null, ReviewProblems.NotInReview());
        }

        await looks.NoteAsync(caller.Actor, document.Id, cancellationToken);
        return (review, null);
    }

    public async Task<ReviewAnswer> TellAsync(CurrentReview review, string caller, CancellationToken cancellationToken)
    {
        var nameOf = await names.AllAsync(cancellationToken);
        var (material, state, record) = (review.Material, review.State, review.Record);
        return new(
            review.Document.Id.ToString(), review.Document.CaseId, review.Document.Stage,
            new(material.Policy.Name, material.Policy.SecondReviewer, material.Policy.Release), state.Revision, material.Findings.Hex,
            LockHolder.Of(record, caller, time.GetUtcNow(), nameOf), ReviewAnswer.RoundOf(record, review.Document.LeakRounds),
            record.FirstActor is { } first ? new(first, nameOf(first), record.FirstAt!.Value) : null,
            [.. state.Comments.Select(c => new CommentAnswer(c.Actor, nameOf(c.Actor), c.At, c.Action.Comment!))],
            ProgressAnswer.Of(state), ReviewPageAnswer.Of(review), new MarkAnswers(material, state, nameOf).Entities(),
            Enum.GetValues<EntityType>(), Enum.GetValues<KeepCode>(), Actions(state), review.Missing)
        {
            UnplacedLeaks = review.Document.LeakRounds > 0 ? UnplacedLeakAnswer.Of(material.UnplacedLeaks) : [],
        };
    }

    public async Task<PageAnswer> TellPageAsync(CurrentReview review, int number, CancellationToken cancellationToken)
    {
        var nameOf = await names.AllAsync(cancellationToken);
        var (paged, page) = (review.Material.Paged, ReviewPageAnswer.Of(review)[number - 1]);
        var words = paged.Words.Where(w => w.Page == number - 1).ToLookup(w => w.Line);
        var lines = paged.Pages[number - 1] is ExaminedPage examined
            ? examined.Lines.Select((line, i) => new LineAnswer(
                BoxOf(line.Box), line.RightToLeft, line.Language.Tag,
                [.. words[i].Select(w => paged.WordAt(w) is var word ? new WordAnswer(w.Start, w.End, word.Text.Reveal(), BoxOf(word.Box), Math.Round(word.Confidence, 2)) : null!)]))
            : [];
        return new(
            number, page.Width, page.Height, page.Dpi, page.Examined, page.Languages, page.Confidence, review.State.Revision, [.. lines],
            new MarkAnswers(review.Material, review.State, nameOf).OnPage(number));
    }

    /// <summary>What differs from before; everything, where it is not known what the asker saw.</summary>
    public async Task<ChangesAnswer> TellChangesAsync(CurrentReview now, ReviewState? before, CancellationToken cancellationToken)
    {
        var nameOf = await names.AllAsync(cancellationToken);
        var after = new MarkAnswers(now.Material, now.State, nameOf);
        var pages = ReviewPageAnswer.Of(now);
        if (before is null)
            return new(now.State.Revision, ProgressAnswer.Of(now.State), pages, [.. now.State.Marks.Values.SelectMany(after.OnEachPage)], [], after.Entities(), [], now.Missing, Actions(now.State));
        var earlier = new MarkAnswers(now.Material, before, nameOf);
        var touched = Touched(now.State, before);
        var marks = touched.Where(now.State.Marks.ContainsKey).SelectMany(id => after.OnEachPage(now.State.Marks[id])).ToList();
        var concerned = touched.SelectMany(id => new[] { before.Marks.GetValueOrDefault(id)?.Entity, now.State.Marks.GetValueOrDefault(id)?.Entity }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (entities, known) = (after.Entities(concerned), earlier.Entities(concerned));
        return new(
            now.State.Revision, ProgressAnswer.Of(now.State), pages, marks, [.. touched.Where(id => !now.State.Marks.ContainsKey(id))],
            entities, [.. known.Select(e => e.Id).Except(entities.Select(e => e.Id), StringComparer.Ordinal)], now.Missing, Actions(now.State));
    }

    /// <summary>Ids of the marks that are not what they were, or whose placeholder has another number.</summary>
    private static HashSet<string> Touched(ReviewState now, ReviewState before)
    {
        var touched = new HashSet<string>(before.Marks.Keys.Where(id => !now.Marks.ContainsKey(id)), StringComparer.Ordinal);
        var placeholders = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var mark in now.Marks.Values)
        {
            if (!mark.Equals(before.Marks.GetValueOrDefault(mark.Id)) || (mark.Entity is { } entity && HasOtherNumber(entity))) touched.Add(mark.Id);
        }

        return touched;

        bool HasOtherNumber(string entity)
        {
            if (!placeholders.TryGetValue(entity, out var isOther))
                placeholders[entity] = isOther = !string.Equals(now.Chosen.Placeholder(entity), before.Chosen.Placeholder(entity), StringComparison.Ordinal);
            return isOther;
        }
    }

    private static List<ActionAnswer> Actions(ReviewState state) =>
        [.. state.History.Select(h => new ActionAnswer(h.Action.Revision, h.Action.Action.Id, h.Action.Action.Kind, h.Action.Actor, h.Action.At, h.Action.Action.Of, h.IsUndone))];

    private static int[] BoxOf(Box box) => [box.Left, box.Top, box.Right, box.Bottom];
}
