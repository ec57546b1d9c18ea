using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Server.Accounts;
using Redactor.Server.Api;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Documents;

/// <summary>The list of documents: searched by id, case and state, page by page; its rows can be asked for alone.</summary>
[Authorize(Access.FollowPages)]
internal sealed class IndexModel(DocumentFinder finder, DocumentLists lists, UiText text) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(Name = "id", SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(Name = "case", SupportsGet = true)]
    public string? Case { get; set; }

    [BindProperty(Name = "state", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = "before", SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(Name = "after", SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<DocumentAnswer> Documents { get; private set; } = [];

    public IReadOnlyDictionary<StateGroup, int> Counts { get; private set; } = new Dictionary<StateGroup, int>();

    /// <summary>Where the list goes on; null at its ends.</summary>
    public long? Newer { get; private set; }

    public long? Older { get; private set; }

    public bool IsSearch => !string.IsNullOrEmpty(Case) || ChosenState is not null;

    public bool MaySubmit => User.IsInRole(Roles.Caseworker);

    public StateGroup? ChosenState => Enum.TryParse<StateGroup>(State, ignoreCase: true, out var group) && Enum.IsDefined(group) ? group : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Id))
        {
            var id = Id.Trim().Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
            if ((await finder.FindAsync(id, User, cancellationToken) ?? await finder.FindByStartAsync(id, User, cancellationToken)) is { } found) return Redirect($"/documents/{found.Id}");
            ModelState.AddModelError("id", DocumentId.TryParse(id, out _) ? text.ProblemText404 : text.DocsWrongId);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetRowsAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Partial("_Rows", this);
    }

    /// <summary>The same list elsewhere.</summary>
    public string AddressOf(string? handler, long? before, long? after)
    {
        var query = new QueryString();
        if (handler is not null) query = query.Add("handler", handler);
        if (!string.IsNullOrEmpty(Case)) query = query.Add("case", Case);
        if (ChosenState is { } state) query = query.Add("state", state.ToString().ToLowerInvariant());
        if (before is { } b) query = query.Add("before", b.ToString(CultureInfo.InvariantCulture));
        if (after is { } a) query = query.Add("after", a.ToString(CultureInfo.InvariantCulture));
        return "/documents" + query;
    }

    /// <summary>The list of one state alone.</summary>
    public string AddressOf(StateGroup? group) =>
        "/documents" + new QueryString().Add("state", group?.ToString().ToLowerInvariant() ?? "").Add("case", Case ?? "");

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Case = Case?.Trim();
        if (!string.IsNullOrEmpty(Case) && !CaseCode.IsCase(Case))
        {
            ModelState.AddModelError("case", text.DocsWrongCase);
            return;
        }

        var search = new DocumentSearch { Cases = string.IsNullOrEmpty(Case) ? null : [Case], Limit = PageSize + 1 };
        var counts = await finder.CountAsync(search, User, cancellationToken);
        if (search.Cases is not null && counts.Count == 0)
        {
            // No case has this code: those that begin so.
            search = search with { Cases = await lists.CasesAsync(Case!, cancellationToken) };
            counts = await finder.CountAsync(search, User, cancellationToken);
        }

        Counts = counts.GroupBy(c => StateGroups.Of(c.Key)).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        search = search with { Stages = ChosenState is { } state ? StateGroups.StagesOf(state) : null, Before = NumberOf(Before), After = NumberOf(After) };
        var found = await finder.FindAllAsync(search, User, cancellationToken);
        var isMore = found.Count > PageSize;
        var shown = search.After is null ? found.Take(PageSize).ToList() : [.. found.TakeLast(PageSize)];
        Documents = await finder.TellAsync(shown, cancellationToken);
        if (shown.Count == 0) return;
        Newer = search.Before is not null || (search.After is not null && isMore) ? shown[0].Number : null;
        Older = search.After is not null || isMore ? shown[^1].Number : null;
    }

    private static long? NumberOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
