using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Server.Pages.Wording;

namespace Redactor.Server.Pages;

/// <summary>Tells people what went wrong and what to do, where programs get problem+json.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(UiText text, TimeProvider time) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) => Say(RouteData.Values["status"] as string);

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }

    private void Say(string? status)
    {
        var now = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
        (Heading, Advice, var code) = status switch
        {
            "400" or "413" or "415" or "422" => (text.ProblemTitle400, text.ProblemText400, 400),
            "401" or "403" => (text.ProblemTitle403, text.ProblemText403, 403),
            "429" => (text.ProblemTitle429, text.ProblemText429, 429),
            "503" => (text.ProblemTitle503, text.ProblemText503, 503),
            ['5', ..] => (text.ProblemTitle500, text.ProblemText500(now), 500),
            _ => (text.ProblemTitle404, text.ProblemText404, StatusCodes.Status404NotFound),
        };
        // Asked for by itself, the page is not there.
        if (HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is null) (Heading, Advice, code) = (text.ProblemTitle404, text.ProblemText404, 404);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = code;
    }
}
