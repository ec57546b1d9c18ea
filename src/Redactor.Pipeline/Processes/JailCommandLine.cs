using System.Globalization;

namespace Redactor.Pipeline.Processes;

/// <summary>Writes the bubblewrap command line: no network, no capabilities, a read-only system, a private /tmp.</summary>
internal static class JailCommandLine
{
    private const string Application = "/app";
    private const string Dotnet = "/dotnet";

    /// <summary>Read-only parts of /etc and /var that fonts and libraries are found through; each may be missing.</summary>
    private static readonly string[] Optional =
        ["/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts", "/var/cache/fontconfig", "/etc/localtime"];

    /// <summary>Arguments for bubblewrap, the program to run and its own arguments included.</summary>
    public static List<string> Jailed(JailRequest request, SandboxOptions options, bool forbidNesting)
    {
        List<string> line = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"];
        if (forbidNesting) line.AddRange(["--unshare-user", "--disable-userns"]);
        line.AddRange(["--uid", "65534", "--gid", "65534", "--hostname", "jail", "--ro-bind", "/usr", "/usr"]);
        foreach (var folder in (string[])["/bin", "/sbin", "/lib", "/lib64", "/lib32"]) line.AddRange(SystemFolder(folder));
        foreach (var path in Optional) line.AddRange(["--ro-bind-try", path, path]);
        if (request.IsWorker)
            line.AddRange(["--ro-bind", options.ApplicationFolder, Application, "--ro-bind", JailRequest.DotnetRoot, Dotnet]);
        line.AddRange(["--proc", "/proc", "--dev", "/dev"]);
        line.AddRange(["--size", request.Limits.FileBytes.ToString(CultureInfo.InvariantCulture), "--tmpfs", "/tmp", "--chdir", "/tmp"]);
        foreach (var (name, value) in EnvironmentOf(request, "/tmp")) line.AddRange(["--setenv", name, value]);
        line.Add("--");
        line.AddRange(Limited(request, options, Application, Dotnet));
        return line;
    }

    /// <summary>The program with its limits alone; for a developer's machine without bubblewrap.</summary>
    public static List<string> Unjailed(JailRequest request, SandboxOptions options) =>
        [.. Limited(request, options, options.ApplicationFolder, JailRequest.DotnetRoot)];

    public static IEnumerable<(string Name, string Value)> EnvironmentOf(JailRequest request, string home)
    {
        yield return ("PATH", "/usr/bin");
        yield return ("HOME", home);
        yield return ("LC_ALL", "C.UTF-8");
        yield return ("OMP_THREAD_LIMIT", "1");
        if (request.IsWorker)
        {
            yield return ("DOTNET_GCHeapHardLimit", request.Limits.ManagedHeapBytes.ToString("X", CultureInfo.InvariantCulture));
            yield return ("DOTNET_gcServer", "0");
            yield return ("DOTNET_gcConcurrent", "0");
            yield return ("DOTNET_EnableDiagnostics", "0");
            yield return ("DOTNET_TieredPGO", "0");
            // Double-mapped code pages are files to the kernel and would meet the file size limit.
            yield return ("DOTNET_EnableWriteXorExecute", "0");
        }

        foreach (var (name, value) in request.Environment) yield return (name, value);
    }

    private static IEnumerable<string> Limited(JailRequest request, SandboxOptions options, string application, string dotnet)
    {
        string[] program = request.IsWorker
            ? [Path.Combine(dotnet, "dotnet"), Path.Combine(application, request.Program)]
            : [request.Program];
        return [options.PrlimitPath, .. request.Limits.PrlimitArguments(), "--", .. program, .. request.Arguments];
    }

    private static IEnumerable<string> SystemFolder(string path)
    {
        var folder = new DirectoryInfo(path);
        if (!folder.Exists) return [];
        return folder.LinkTarget is { } target ? ["--symlink", target, path] : ["--ro-bind", path, path];
    }
}
