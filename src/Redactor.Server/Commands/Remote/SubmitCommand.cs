using System.CommandLine;
using Redactor.Pipeline.Intake;

namespace Redactor.Server.Commands.Remote;

/// <summary><c>redactor submit</c>: hands files in to a server.</summary>
internal static class SubmitCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Scans: PDF, TIFF, PNG, JPEG, BMP, WebP.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Case = new("--case") { Description = "Code of the case, never a name. Not needed with a key that is for one case.", HelpName = "C" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one line of JSON for each file." };

    private static readonly (string Name, Option<string?> Option)[] Settings =
    [
        Setting(IntakeSettings.Languages, "--languages", "auto, or a list such as kk,ru,zh.", "LIST"),
        Setting(IntakeSettings.Targets, "--targets", "Languages to translate into: none, or a list.", "LIST"),
        Setting(IntakeSettings.Policy, "--policy", "What is burned: archive, strict, minimal, or one of the server's own.", "NAME"),
        Setting(IntakeSettings.Unreviewed, "--unreviewed", "yes: it may be burned without a person's approval.", "YES/NO"),
        Setting(IntakeSettings.Consent, "--consent", $"How far it may go: {ConsentCodes.Known}.", "SCOPE"),
        Setting(IntakeSettings.CloudTranslation, "--cloud-translation", "yes: a translator outside the group's machines may see the redacted text.", "YES/NO"),
        Setting(IntakeSettings.RetentionDays, "--retention-days", "Days after release at which the original is destroyed.", "N"),
    ];

    public static Command Create()
    {
        var command = new Command("submit", "Hand files in to a server. A broken connection costs the rest of a file only; the same command goes on.") { Files, Case, Json };
        foreach (var (_, option) in Settings) command.Add(option);
        command.SetAction(RunAsync);
        return ServerOptions.With(command);
    }

    private static (string Name, Option<string?> Option) Setting(string name, string option, string description, string help) =>
        (name, new(option) { Description = description, HelpName = help });

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var server = ServerOptions.Connect(parsed);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, option) in Settings)
        {
            if (parsed.GetValue(option) is { } value) settings[name] = value;
        }

        // What is wrong is said before anything is sent.
        try
        {
            IntakeSettings.Parse(settings);
        }
        catch (IntakeSettingException wrong)
        {
            throw new UsageException(wrong.Message);
        }

        var isRefused = false;
        foreach (var path in parsed.GetValue(Files)!)
        {
            if (Directory.Exists(path)) throw new UsageException($"{path} is a folder: name the files in it.");
            try
            {
                await using var file = File.OpenRead(path);
                var (document, isNew) = await new FileUpload(server, TimeProvider.System).SendAsync(file, parsed.GetValue(Case), settings, sent => Show(path, sent, file.Length), cancellationToken);
                Console.Out.WriteLine(parsed.GetValue(Json)
                    ? System.Text.Json.JsonSerializer.Serialize(new { file = path, id = document.Id, stage = document.Stage, isNew }, RemoteJson.Options)
                    : $"{document.Id}\t{path}\t{(isNew ? "received" : "was there already: " + document.Stage)}");
            }
            catch (ServerRefusedException refused)
            {
                isRefused = true;
                await Console.Error.WriteLineAsync($"{path}: {refused.Message}");
            }
        }

        return isRefused ? ExitCode.SomeRejected : ExitCode.Good;
    }

    private static void Show(string path, long sent, long length)
    {
        if (Console.IsErrorRedirected) return;
        var share = length == 0 ? 100 : sent * 100 / length;
        Console.Error.Write(FormattableString.Invariant($"\r{Path.GetFileName(path)}: {share}%{(share == 100 ? "\n" : "")}"));
    }
}
