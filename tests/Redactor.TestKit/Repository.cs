namespace Redactor.TestKit;

/// <summary>Finds the checkout the tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Absolute path of the folder that holds Redactor.sln.</summary>
    public static string Root => Found.Value;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Redactor.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside a checkout: Redactor.sln was not found.");
    }
}
