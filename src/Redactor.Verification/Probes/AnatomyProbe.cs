namespace Redactor.Verification.Probes;

/// <summary>Demands that every byte of the file belongs to an object that a released file holds.</summary>
internal static class AnatomyProbe
{
    public const string Name = "anatomy/1";

    public static void Examine(Inspection inspection)
    {
        if (inspection.Anatomy is not { } anatomy)
        {
            inspection.Found(Name, "bytes-outside-objects");
            return;
        }

        var pages = inspection.Pages.Count;
        if (anatomy.Objects.Count != KnownObjects.FirstPage - 1 + (pages * KnownObjects.PerPage))
            inspection.Found(Name, "object-count");
        foreach (var one in anatomy.Objects)
        {
            var index = (one.Number - KnownObjects.FirstPage) / KnownObjects.PerPage;
            if (one.Number < KnownObjects.FirstPage)
            {
                if (!(one.Number == KnownObjects.PageTree ? KnownObjects.IsPageTree(one, pages) : KnownObjects.IsFixed(one)))
                    inspection.Found(Name, "unknown-object");
            }
            else if (index >= pages)
            {
                inspection.Found(Name, "unknown-object");
            }
            else if (!IsOfPage(one, inspection.Pages[index], (one.Number - KnownObjects.FirstPage) % KnownObjects.PerPage))
            {
                inspection.Found(Name, "unknown-page-object", index + 1);
            }
        }
    }

    private static bool IsOfPage(FileObject one, BurnedPageClaim claim, int role) => role switch
    {
        0 => KnownObjects.IsPage(one, claim),
        1 => KnownObjects.IsContent(one, claim),
        _ => KnownObjects.IsImage(one, claim),
    };
}
