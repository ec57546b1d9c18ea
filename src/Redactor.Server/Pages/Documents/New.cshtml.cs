using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Intake;
using Redactor.Pipeline.Policies;
using Redactor.Server.Accounts;

namespace Redactor.Server.Pages.Documents;

/// <summary>The form at which documents are handed in; its script sends the files by the API, so that a broken connection costs the rest of one only.</summary>
[Authorize(Access.SubmitPages)]
internal sealed class NewModel(PolicyCatalog policies, IntakeOptions intake) : PageModel
{
    /// <summary>Languages a person can tick, as the API takes them.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "kk-Arab", "ru", "ug", "zh", "en", "ky", "uz", "tr", "es", "bs"];

    /// <summary>Languages a translation can be asked for in.</summary>
    public static IReadOnlyList<string> Targets { get; } = ["en", "ru", "kk-Cyrl", "zh"];

    [BindProperty(Name = "case", SupportsGet = true)]
    public string? Case { get; set; }

    public IReadOnlyList<Policy> Policies { get; private set; } = [];

    /// <summary>The cases the person may hand in to; empty if there is no limit.</summary>
    public IReadOnlyList<string> Cases { get; private set; } = [];

    public long MaxFileBytes => intake.MaxFileBytes;

    public string MaxMegabytes => (intake.MaxFileBytes / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string ConsentCode(ConsentScope scope) => ConsentCodes.Of(scope);

    public void OnGet()
    {
        Policies = policies.List();
        Cases = Caller.From(User).Cases ?? [];
        if (Cases is [var only]) Case = only;
        if (!CaseCode.IsCase(Case)) Case = null;
    }
}
