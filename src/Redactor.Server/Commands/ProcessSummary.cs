using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Redactor.Pipeline.Local;
using Spectre.Console;

namespace Redactor.Server.Commands;

/// <summary>What is said at the end: a table on a terminal, plain lines otherwise, or one line of JSON for each input.</summary>
internal static class ProcessSummary
{
    public static void Write(IReadOnlyList<LocalOutcome> outcomes, LocalOptions options)
    {
        if (Console.IsOutputRedirected) WriteLines(outcomes);
        else WriteTable(outcomes);
        if (outcomes.Any(o => o.Verdict == LocalVerdict.ReviewDue))
            Console.Error.WriteLine($"A review is due: findings.json in each folder of {options.OutputFolder} says what was found. Nothing was burned; --unreviewed burns it all as found.");
        if (outcomes.Any(o => o.Unexamined > 0))
            Console.Error.WriteLine("Some pages could not be read in time and were burned whole: report.json says which.");
    }

    public static void WriteJson(IReadOnlyList<LocalOutcome> outcomes, TextWriter output)
    {
        foreach (var o in outcomes)
        {
            var line = new OutcomeLine(o.Input.Name, Word(o.Verdict), o.Pages, o.Burned, o.Unexamined, o.Code, o.Advice);
            output.WriteLine(JsonSerializer.Serialize(line, OutcomeJson.Default.OutcomeLine));
        }
    }

    private static void WriteTable(IReadOnlyList<LocalOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("input", "result", "pages", "redactions", "what to do");
        foreach (var o in outcomes)
            table.AddRow(Markup.Escape(o.Input.Name), Colored(o.Verdict), Number(o.Pages), Number(o.Burned), Markup.Escape(WhatToDo(o)));
        AnsiConsole.Write(table);
    }

    private static void WriteLines(IReadOnlyList<LocalOutcome> outcomes)
    {
        foreach (var o in outcomes)
        {
            var advice = WhatToDo(o);
            Console.Out.WriteLine(advice.Length > 0 ? $"{o.Input.Name}: {Word(o.Verdict)}: {advice}" : $"{o.Input.Name}: {Word(o.Verdict)}, {o.Pages} pages, {o.Burned} redactions");
        }
    }

    private static string WhatToDo(LocalOutcome outcome) => outcome.Verdict switch
    {
        LocalVerdict.Rejected or LocalVerdict.Verified => outcome.Advice ?? "",
        LocalVerdict.LeakFound => "Something approved could still be read: the output was withheld, report.json names page, box and probe.",
        LocalVerdict.AlreadyDone => "Finished before; --force does it again.",
        _ => "",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Word(LocalVerdict verdict) => verdict switch
    {
        LocalVerdict.Verified => "verified",
        LocalVerdict.ReviewDue => "review-due",
        LocalVerdict.AlreadyDone => "already-done",
        LocalVerdict.Rejected => "rejected",
        _ => "leak-found",
    };

    private static string Colored(LocalVerdict verdict) => verdict switch
    {
        LocalVerdict.Verified or LocalVerdict.AlreadyDone => $"[green]{Word(verdict)}[/]",
        LocalVerdict.ReviewDue => $"[yellow]{Word(verdict)}[/]",
        _ => $"[red]{Word(verdict)}[/]",
    };
}

internal sealed record OutcomeLine(string Input, string Verdict, int Pages, int Redactions, int UnexaminedPages, string? Code, string? Advice);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutcomeLine))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
