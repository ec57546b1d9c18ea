using System.CommandLine;
using System.Text;
using System.Text.Json;
using Redactor.Detection;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Spectre.Console;

namespace Redactor.Server.Commands;

/// <summary><c>redactor detect</c>: findings in plain text, for trying and for measuring.</summary>
internal static class DetectCommand
{
    private static readonly Argument<string> Input = new("FILE") { Description = "A text file (UTF-8), or - for standard input.", DefaultValueFactory = _ => "-" };
    private static readonly Option<string?> LanguageName = new("--language") { Description = "Language of the text (default: guessed for each line).", HelpName = "L" };
    private static readonly Option<string?> PolicyName = PolicyOption.Create(null)!;
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object with all findings." };
    private static readonly Option<bool> Jsonl = new("--jsonl") { Description = "Read {\"id\",\"text\",\"language\"?} lines, write {\"id\",\"findings\"} lines." };

    private static readonly Option<bool> Explain = new("--explain") { Description = "Say for each finding why it was found, its entity, and which other findings gave way to it." };

    public static Command Create()
    {
        var command = new Command("detect", "Find what identifies people in plain text. Offsets count Unicode code points.")
        {
            Input, LanguageName, PolicyName, PolicyOption.Deny, PolicyOption.Allow, Json, Jsonl, Explain,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var policy = parsed.GetValue(PolicyName) is { } name ? PolicyOption.Find(name) : null;
        var lists = PolicyOption.Lists(parsed);
        var language = parsed.GetValue(LanguageName) is { } tag ? FindLanguage(tag) : null;
        using var reader = Open(parsed.GetValue(Input)!);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var detector = Detector.Create();
        var explain = parsed.GetValue(Explain);
        if (parsed.GetValue(Jsonl)) return await StreamAsync(reader, output, text => PlainFindings.Detect(detector, text.Text, text.Language ?? language, policy, lists, explain), cancellationToken);

        var text = await reader.ReadToEndAsync(cancellationToken);
        var findings = PlainFindings.Detect(detector, text, language, policy, lists, explain);
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new DetectedText(null, findings), DetectJson.Default.DetectedText));
            return ExitCode.Good;
        }

        if (explain) ExplanationText.Write(Console.Out, findings, text);
        else WriteTable(findings, text);
        return ExitCode.Good;
    }

    private static async Task<int> StreamAsync(
        TextReader reader, StreamWriter output, Func<(string Text, Language? Language), IReadOnlyList<PlainFinding>> detect, CancellationToken cancellationToken)
    {
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Length == 0) continue;
            var (text, own) = Parse(line, number);
            var findings = detect((text.Text!, own));
            await output.WriteLineAsync(JsonSerializer.Serialize(new DetectedText(text.Id, findings), DetectJson.Default.DetectedText));
            await output.FlushAsync(cancellationToken);
        }

        return ExitCode.Good;
    }

    private static (TextLine Line, Language? Language) Parse(string line, int number)
    {
        try
        {
            var parsed = JsonSerializer.Deserialize(line, DetectJson.Default.TextLine);
            if (parsed?.Text is null) throw new UsageException($"Line {number} has no \"text\".");
            return (parsed, parsed.Language is null ? null : FindLanguage(parsed.Language));
        }
        catch (JsonException)
        {
            // The parser's message would quote the text.
            throw new UsageException($"Line {number} is not a JSON object such as {{\"id\":1,\"text\":\"...\"}}.");
        }
    }

    private static StreamReader Open(string path) =>
        new(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path), new UTF8Encoding(false));

    private static Language FindLanguage(string tag) => LanguageOption.Parse(tag)[0];

    private static void WriteTable(IReadOnlyList<PlainFinding> findings, string text)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("type", "text", "score", "recognizer");
        foreach (var f in findings)
        {
            var found = CodePoints.Slice(text, f.Start, f.End);
            if (Console.IsOutputRedirected) Console.Out.WriteLine(FormattableString.Invariant($"{f.Start}\t{f.End}\t{f.Type}\t{f.Score:0.00}\t{f.Recognizer}\t{found.ReplaceLineEndings(" ")}"));
            else table.AddRow(f.Type, Markup.Escape(found), FormattableString.Invariant($"{f.Score:0.00}"), f.Recognizer);
        }

        if (!Console.IsOutputRedirected) AnsiConsole.Write(table);
    }
}
