using System.Runtime.InteropServices;

namespace Redactor.Pipeline.Processes;

/// <summary>What to run in a jail: a program that the system or the application carries, its arguments and limits.</summary>
public sealed record JailRequest
{
    private const string WorkerLibrary = "redactor-sandbox.dll";

    private JailRequest(bool isWorker, string program, IReadOnlyList<string> arguments, JailLimits limits)
    {
        IsWorker = isWorker;
        Program = program;
        Arguments = arguments;
        Limits = limits;
    }

    public string Program { get; }

    public IReadOnlyList<string> Arguments { get; }

    public JailLimits Limits { get; }

    /// <summary>Environment variables added to the jail's own few; nothing is inherited.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal bool IsWorker { get; }

    /// <summary>Our own worker: <c>redactor-sandbox VERB ...</c>.</summary>
    public static JailRequest Worker(string verb, JailLimits? limits = null, params string[] arguments) =>
        new(isWorker: true, WorkerLibrary, [verb, .. arguments], limits ?? new JailLimits());

    /// <summary>A program of the system in /usr/bin, such as <c>pdftoppm</c>.</summary>
    public static JailRequest Tool(string name, IReadOnlyList<string> arguments, JailLimits? limits = null) =>
        new(isWorker: false, "/usr/bin/" + name, arguments, limits ?? new JailLimits());

    /// <summary>The folder that holds the <c>dotnet</c> host of the running process.</summary>
    internal static string DotnetRoot { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
