using System.ComponentModel;
using System.Diagnostics;

namespace Redactor.Pipeline.Processes;

/// <summary>The proof that this machine can jail programs, or that a developer chose to go without; everything hostile runs through it.</summary>
public sealed class Jail
{
    private const string Refusal =
        " Redactor does not open files without its sandbox. " +
        "On a developer's machine only, REDACTOR_ENVIRONMENT=Development together with REDACTOR_UNSAFE_NO_SANDBOX=1 goes without.";

    private const string Missing = "bubblewrap is not installed (apt-get install bubblewrap util-linux).";

    private const string Forbidden =
        "bubblewrap is installed but may not make namespaces (allow them: sysctl kernel.unprivileged_userns_clone=1, " +
        "or in a container run it with --security-opt seccomp=unconfined --security-opt systempaths=unconfined).";

    private readonly bool forbidNesting;

    private Jail(SandboxOptions options, bool isJailed, bool forbidNesting)
    {
        Options = options;
        IsJailed = isJailed;
        this.forbidNesting = forbidNesting;
    }

    /// <summary>False only in Development with the unsafe option set, where no jail can be made.</summary>
    public bool IsJailed { get; }

    internal SandboxOptions Options { get; }

    /// <summary>Tries the jail once. Throws <see cref="SandboxUnavailableException"/> where none can be made and none may be missing.</summary>
    public static Jail Open(SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = File.Exists(options.BubblewrapPath) && File.Exists(options.PrlimitPath);
        if (found)
        {
            foreach (var strict in (bool[])[true, false])
            {
                var jail = new Jail(options, isJailed: true, forbidNesting: strict);
                if (jail.Works()) return jail;
            }
        }

        if (options is { Environment: SandboxOptions.Development, UnsafeWithoutSandbox: true })
            return new Jail(options, isJailed: false, forbidNesting: false);
        throw new SandboxUnavailableException("Files cannot be opened safely here: " + (found ? Forbidden : Missing) + Refusal);
    }

    /// <summary>How to start <paramref name="request"/>: stdin and stdout are pipes, stderr goes nowhere (it may quote the document).</summary>
    internal ProcessStartInfo StartInfo(JailRequest request)
    {
        // The shell replaces itself by the program; it is there only to send stderr to nowhere.
        var info = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add("exec \"$0\" \"$@\" 2>/dev/null");
        info.Environment.Clear();
        if (IsJailed)
        {
            info.ArgumentList.Add(Options.BubblewrapPath);
            foreach (var argument in JailCommandLine.Jailed(request, Options, forbidNesting)) info.ArgumentList.Add(argument);
        }
        else
        {
            foreach (var argument in JailCommandLine.Unjailed(request, Options)) info.ArgumentList.Add(argument);
            foreach (var (name, value) in JailCommandLine.EnvironmentOf(request, "/nonexistent")) info.Environment[name] = value;
        }

        return info;
    }

    private bool Works()
    {
        try
        {
            using var process = LaunchThread.Start(StartInfo(JailRequest.Tool("true", [])));
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
