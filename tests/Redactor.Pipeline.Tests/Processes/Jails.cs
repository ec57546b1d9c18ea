using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Tests.Processes;

/// <summary>One opened jail for all tests; a machine without bubblewrap fails them, as it should.</summary>
internal static class Jails
{
    private static readonly Lazy<Jail> Opened = new(() => Jail.Open(new SandboxOptions()));

    public static Jail Real => Opened.Value;

    public static async Task<string> ShellAsync(string script, JailLimits? limits = null, string input = "")
    {
        var result = await JailedCommand.RunAsync(
            Real, "sh", ["-c", script], System.Text.Encoding.UTF8.GetBytes(input), TimeSpan.FromSeconds(30), limits: limits);
        return System.Text.Encoding.UTF8.GetString(result.Output).Trim();
    }
}
