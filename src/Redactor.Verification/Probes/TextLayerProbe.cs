using Redactor.Verification.Search;

namespace Redactor.Verification.Probes;

/// <summary>Looks for approved texts in the text layer, as an independent reader extracts it.</summary>
internal static class TextLayerProbe
{
    public const string Name = "text-layer/1";

    public static void Examine(Inspection inspection, IReadOnlyList<string> pages)
    {
        if (pages.Count != inspection.Pages.Count)
            throw new LeakCheckToolException("text-layer/pages");
        for (var i = 0; i < pages.Count; i++)
        {
            var tokens = FoldedToken.Of(pages[i]);
            if (inspection.Finder.Find(tokens).Any())
                inspection.Found(Name, "approved-text", i + 1);
        }
    }
}
