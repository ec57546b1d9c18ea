using System.Diagnostics;
using System.Globalization;
using System.Text;
using Redactor.TestKit.Servers;

namespace Redactor.TestKit.Archives;

/// <summary>The languages in which there is an example of an archive's consumer.</summary>
public enum ArchiveLanguage
{
    Python,
    Node,
}

/// <summary>An example consumer of deploy/examples, as installed and started by an archive's engineer; with a store, which outlives its processes.</summary>
public sealed class ArchiveConsumer : IAsyncDisposable
{
    private readonly string[] command;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly StringBuilder said = new();
    private Process? process;

    private ArchiveConsumer(string[] command, IReadOnlyDictionary<string, string> settings) => (this.command, this.settings) = (command, settings);

    /// <summary>All that its processes wrote.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Installs what it needs, once for all tests. It does not run yet.</summary>
    /// <param name="settings">Values of the variables at the top of consumer.py and consumer.js, without <c>ARCHIVE_</c>.</param>
    /// <exception cref="ToolMissingException">Says what to install.</exception>
    public static async Task<ArchiveConsumer> PrepareAsync(ArchiveLanguage language, IReadOnlyDictionary<string, string> settings)
    {
        var examples = Path.Combine(Repository.Root, "deploy", "examples");
        string[] programs = language == ArchiveLanguage.Python
            ? ["/usr/bin/python3", "-B", Path.Combine(examples, "python", "consumer.py")]
            : ["node", Path.Combine(await NodePackages.InstallFromAsync(Path.Combine(examples, "node"), "archive-example"), "consumer.js")];
        return new(programs, settings);
    }

    /// <summary>Lets it verify packages; gives back what it says of each: a code, or empty if it is verified.</summary>
    public static async Task<IReadOnlyList<string>> VerifyAsync(ArchiveLanguage language, string keysFile, IReadOnlyList<string> packages)
    {
        var consumer = await PrepareAsync(language, new Dictionary<string, string>(StringComparer.Ordinal) { ["KEYS"] = keysFile });
        using var ran = consumer.Start(["--verify", .. packages]);
        var errors = ran.StandardError.ReadToEndAsync();
        var lines = (await ran.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await ran.WaitForExitAsync();
        var verdicts = lines.Select(l => l.StartsWith("refused ", StringComparison.Ordinal) ? l.Split(' ', ':')[1] : "").ToList();
        if (lines.Length != packages.Count || ran.ExitCode != (verdicts.TrueForAll(v => v.Length == 0) ? 0 : 1)) throw new InvalidOperationException($"{language}: {await errors}");
        return verdicts;
    }

    public void Start()
    {
        process = Start([]);
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends it with SIGKILL, if it runs.</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment["ARCHIVE_" + name] = value;
        return Process.Start(start)!;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (said) said.AppendLine(CultureInfo.InvariantCulture, $"{line.Data}");
    }
}
