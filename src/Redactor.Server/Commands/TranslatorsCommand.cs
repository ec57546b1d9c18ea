using System.CommandLine;
using Redactor.Translation;

namespace Redactor.Server.Commands;

/// <summary><c>redactor translators</c>: which engines are set up, what they offer, and whether they answer.</summary>
internal static class TranslatorsCommand
{
    private static readonly Argument<string?> Pair = new("PAIR") { Description = "Such as es-en; left out: one pair of each engine.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create() => new("translators", "List translators, the languages they offer, and try them. They are set up in Redactor:Translation (docs/translation.md).")
    {
        Verb("list", "Every engine, where its text goes, and how many pairs it offers.", ListAsync),
        Verb("languages", "Every pair that can be translated, and by which engine.", LanguagesAsync),
        Verb("test", "Send each engine one fixed sentence that says nothing of anybody.", TestAsync, Pair),
    };

    private static Command Verb(string name, string description, Func<TranslatorRouter, ParseResult, CancellationToken, Task<int>> run, params Argument[] arguments)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Add(argument);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var translators = TranslatorSet.Create(TranslationChoice.Translators().ToSettings(), TimeProvider.System);
            return await run(translators.Router, parsed, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ListAsync(TranslatorRouter router, ParseResult parsed, CancellationToken cancellationToken)
    {
        var pairs = (await router.HealthAsync(cancellationToken)).ToLookup(p => p.Engine, StringComparer.Ordinal);
        foreach (var engine in router.Translators)
            Console.Out.WriteLine($"{engine.Name}\t{engine.Version}\t{Where(engine.Traits.Location)}\t{pairs[engine.Name].Count()} pairs");
        return router.Translators.Count > 0 ? ExitCode.Good : ExitCode.SomeRejected;
    }

    private static async Task<int> LanguagesAsync(TranslatorRouter router, ParseResult parsed, CancellationToken cancellationToken)
    {
        var pairs = await router.HealthAsync(cancellationToken);
        foreach (var pair in pairs.OrderBy(p => p.Pair.Source, StringComparer.Ordinal).ThenBy(p => p.Pair.Target, StringComparer.Ordinal)) Console.Out.WriteLine($"{pair.Pair.Source}\t{pair.Pair.Target}\t{pair.Engine}");
        if (pairs.Count == 0) await Console.Error.WriteLineAsync("Nothing can be translated: configure Azure or LibreTranslate, or install an Apertium pair (docs/translation.md).");
        return pairs.Count > 0 ? ExitCode.Good : ExitCode.SomeRejected;
    }

    private static async Task<int> TestAsync(TranslatorRouter router, ParseResult parsed, CancellationToken cancellationToken)
    {
        var results = await TranslatorTrial.RunAsync(router, PairOf(parsed.GetValue(Pair)), cancellationToken);
        foreach (var result in results)
            Console.Out.WriteLine($"{result.Engine}\t{result.Pair}\t{Where(result.Location)}\t{(result.Problem is { } problem ? "failed: " + problem : "good: " + result.Translation)}");
        if (results.Count == 0) await Console.Error.WriteLineAsync("No translator that is set up has this pair.");
        return results.Count > 0 && results.All(r => r.Problem is null) ? ExitCode.Good : ExitCode.SomeRejected;
    }

    private static LanguagePair? PairOf(string? given)
    {
        if (given is null) return null;
        return given.Split('-') is [var from, var to] && LanguageTags.Normalize(from) is { } source && LanguageTags.Normalize(to) is { } target
            ? new LanguagePair(source, target)
            : throw new UsageException($"Give a pair such as es-en. Known: {string.Join(", ", LanguageTags.All.Select(LanguageTags.ShortOf).Distinct(StringComparer.Ordinal))}.");
    }

    private static string Where(DataLocation location) => location switch
    {
        DataLocation.ThisMachine => "stays on this machine",
        DataLocation.OwnServer => "your own server",
        _ => "cloud: only documents with consent",
    };
}
