using System.CommandLine;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Local;
using Redactor.Server.Hosting;
using Redactor.Translation;

namespace Redactor.Server.Commands;

/// <summary>What <c>redactor process</c> is told about translations; which translators there are stands in the configuration, as for the service.</summary>
internal static class TranslationChoice
{
    public static Option<string?> Targets { get; } = new("--translate-to") { Description = "Translate what remains, into a list such as en,ru. Needs a translator for each pair (redactor translators list).", HelpName = "LIST" };

    public static Option<bool> Cloud { get; } = new("--cloud-translation") { Description = "Redacted text may go to a translator in the cloud. Without this it never does." };

    /// <summary>The translators of <c>Redactor:Translation</c>, from the environment or the settings file.</summary>
    public static TranslationOptions Translators()
    {
        var configuration = ServiceConfiguration.Gather(new Dictionary<string, string?>(StringComparer.Ordinal), null);
        return ServiceOptions.From(configuration).Translation;
    }

    public static LocalTranslationOptions Parse(ParseResult parsed)
    {
        if (parsed.GetValue(Targets) is not { } list) return LocalTranslationOptions.None;
        var targets = new List<Language>();
        foreach (var tag in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Language.TryParse(tag, out var target) || target == Language.Undetermined)
                throw new UsageException($"Give --translate-to a list such as en,ru. Known: {string.Join(", ", Language.All.Where(l => l != Language.Undetermined))}.");
            targets.Add(target);
        }

        if (targets.Count == 0 || targets.DistinctBy(t => TranslationText.FileName(t.Tag), StringComparer.Ordinal).Count() < targets.Count) throw new UsageException("--translate-to takes each language once, in one script.");
        return new(targets, parsed.GetValue(Cloud), Translators());
    }
}
