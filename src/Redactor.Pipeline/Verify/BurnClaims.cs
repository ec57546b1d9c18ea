using Redactor.Pipeline.Burn;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>Says to the leak check what burned pages are meant to show. Pixels and text stay behind.</summary>
public static class BurnClaims
{
    public static BurnedPageClaim Of(BurnedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new BurnedPageClaim(page.PageNumber, page.Width, page.Height, page.Dpi, page.Ink is not null, page.Boxes, page.Languages);
    }
}
