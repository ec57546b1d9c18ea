using Redactor.Detection.Lexicon;
using Redactor.Documents;

namespace Redactor.Detection;

/// <summary>Which lists and weights the program came with.</summary>
public static class InstalledModels
{
    /// <summary>SHA-256 of <c>models.lock.json</c>, which has that of each.</summary>
    public static ContentHash Hash => ModelFiles.Shipped.LockHash;
}
