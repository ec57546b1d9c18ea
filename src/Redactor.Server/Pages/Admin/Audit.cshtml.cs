using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Accounts;
using Redactor.Server.Api.Review;
using Redactor.Server.Commands;
using Redactor.Server.Pages.Wording;
using Redactor.Storage.Database;

namespace Redactor.Server.Pages.Admin;

/// <summary>The log of custody, read and verified.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class AuditModel(AuditReader reader, AuditLog log, AuditVerifier verifier, AccountNames names, UiText text) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(Name = "before", SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(Name = "head")]
    public string? Remembered { get; set; }

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = actor => actor;

    public string Head { get; private set; } = "";

    public AuditVerdict? Verdict { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var before = long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        Rows = await reader.ListAsync(before, null, PageSize, cancellationToken);
        NameOf = await names.AllAsync(cancellationToken);
        Head = AuditCommand.TextOf(await log.HeadAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        AuditHead? remembered = null;
        if (!string.IsNullOrWhiteSpace(Remembered) && (remembered = AuditCommand.Find(Remembered)) is null) ModelState.AddModelError("head", text.AuditRememberedWrong);
        else Verdict = await verifier.VerifyAsync(remembered, cancellationToken);
        await OnGetAsync(cancellationToken);
        return Page();
    }

    /// <summary>What is wrong with the log, in words.</summary>
    public string ProblemOf(AuditProblem problem) => problem switch
    {
        AuditProblem.Changed => text.AuditProblemChanged,
        AuditProblem.Missing => text.AuditProblemMissing,
        AuditProblem.Unlinked => text.AuditProblemUnlinked,
        AuditProblem.Truncated => text.AuditProblemTruncated,
        _ => text.AuditProblemRewritten,
    };
}
