using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Pipeline.Resume;
using Redactor.Pipeline.Verify;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Server.Api.Review;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;
using Redactor.Storage.Database.Release;
using Redactor.Storage.Keys;

namespace Redactor.Server.Pages.Documents;

/// <summary>One document: how far it is, what is due and from whom, what happened, and what can be done about it.</summary>
[Authorize(Access.FollowPages)]
internal sealed class ShowModel(
    DocumentFinder finder, DocumentAnswers answers, AuditReader audit, AccountNames names, StoredReports reports, DeliveryStore deliveries, DocumentRetry retry, UiText text) : PageModel
{
    public DocumentAnswer Document { get; private set; } = null!;

    public ConsentScope Consent { get; private set; }

    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    /// <summary>What archives were told and answered; of one archive, its own.</summary>
    public IReadOnlyList<StoredDelivery> Deliveries { get; private set; } = [];

    public string SubmittedBy { get; private set; } = "";

    /// <summary>Whether the burned pages are handed out, not the text alone.</summary>
    public bool ReleasesPages { get; private set; }

    public bool MayChange => User.IsInRole(Roles.Caseworker);

    public bool MayReview => User.IsInRole(Roles.Reviewer) && Document.Stage == DocumentStage.Detected && Document.WaitsFor == "review";

    public string Size => Document.Size >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Document.Size / 1_000_000.0:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{(Document.Size + 999) / 1000} kB");

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetLiveAsync(string id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Partial("_Live", this) : NotFound();

    public async Task<IActionResult> OnPostRetryAsync(string id, CancellationToken cancellationToken)
    {
        if (!MayChange) return Forbid();
        if (await finder.FindAsync(id, User, cancellationToken) is not { } document) return NotFound();
        var change = await retry.RetryAsync(document.Id, Caller.From(User).Actor, cancellationToken);
        TempData["Said"] = change.Outcome == ChangeOutcome.Done ? text.DocRetryDone : text.DocRetryLate;
        return Redirect($"/documents/{document.Id}");
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(id, User, cancellationToken) is not { } document) return false;
        Document = await answers.OfAsync(document, cancellationToken);
        Consent = document.ConsentScope;
        var nameOf = await names.AllAsync(cancellationToken);
        SubmittedBy = text.Who(document.SubmittedBy, nameOf);
        // Archives are told of the release alone.
        var rows = User.IsInRole(Roles.Archive) ? [] : await audit.ListOfAsync(document.Id, cancellationToken);
        Happenings = [.. rows.Select(r => new Happening(r.At, text.Happened(r), text.Who(r.Actor, nameOf)))];
        Deliveries = User.IsInRole(Roles.Archive) ? [] : await deliveries.ListAsync(document.Id, cancellationToken);
        ReleasesPages = DocumentLinks.IsOut(document.Stage) && await ReleasesPagesAsync(document, cancellationToken);
        return true;
    }

    private async Task<bool> ReleasesPagesAsync(StoredDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return await reports.ReleasesPagesAsync(document, cancellationToken);
        }
        catch (Exception gone) when (gone is BlobMissingException or KeyDestroyedException)
        {
            return false;
        }
    }
}

/// <summary>Something that was done to a document, in words.</summary>
internal sealed record Happening(DateTimeOffset At, string What, string Who);
