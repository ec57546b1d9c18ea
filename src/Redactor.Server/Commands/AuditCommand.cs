using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Documents;
using Redactor.Storage.Database;

namespace Redactor.Server.Commands;

/// <summary><c>redactor audit verify</c> and <c>audit head</c>: is the log of custody whole, and what stands last in it?</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> Head = new("--head")
    {
        Description = "What `redactor audit head` printed earlier and was kept elsewhere: finds also a log that was cut short or written anew.",
        HelpName = "HEAD",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Recompute the whole chain; exit code 0 only if every row is as it was written.") { Head, StoreSettings.Data, StoreSettings.Database };
        verify.SetAction(VerifyAsync);
        var head = new Command("head", "Print number and hash of the last row. Keep it on paper, or where nobody can change it.") { StoreSettings.Data, StoreSettings.Database };
        head.SetAction(PrintHeadAsync);
        return new Command("audit", "The log of custody: who did what when.") { verify, head };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var remembered = parsed.GetValue(Head) is { } text ? Parse(text) : null;
        await using var store = StoreSettings.Open(StoreSettings.Read(parsed));
        var verdict = await ActivatorUtilities.CreateInstance<AuditVerifier>(store).VerifyAsync(remembered, cancellationToken);
        if (verdict.IsWhole)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit log is whole: {verdict.Sequence} rows. Head: {TextOf(verdict.Head)}"));
            if (remembered is null) Console.Out.WriteLine("Without --head HEAD a log that was cut at its end, or written anew from the start, looks whole too.");
            return ExitCode.Good;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The audit log is NOT whole: {verdict.Problem} at row {verdict.Sequence}. {Meaning(verdict.Problem)}"));
        return ExitCode.Failed;
    }

    private static async Task<int> PrintHeadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = StoreSettings.Open(StoreSettings.Read(parsed));
        Console.Out.WriteLine(TextOf(await store.GetRequiredService<AuditLog>().HeadAsync(cancellationToken)));
        return ExitCode.Good;
    }

    public static string TextOf(AuditHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.Sequence}:{head.Hash.Hex}");

    private static AuditHead Parse(string text) => Find(text) ?? throw new UsageException("--head takes what `redactor audit head` printed: a number, a colon and 64 hexadecimal digits.");

    /// <summary>Reads what <see cref="TextOf"/> wrote; null if it is nothing like that.</summary>
    public static AuditHead? Find(string text)
    {
        if (text.Trim().Split(':') is [var number, { Length: 64 } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && hash.All(char.IsAsciiHexDigit))
        {
            return new(sequence, ContentHash.FromSha256(Convert.FromHexString(hash)));
        }

        return null;
    }

    private static string Meaning(AuditProblem problem) => problem switch
    {
        AuditProblem.Changed => "What stands in this row is not what was written.",
        AuditProblem.Missing => "This row was removed.",
        AuditProblem.Unlinked => "This row does not follow on the one before: a row was put in or taken out there.",
        AuditProblem.Truncated => "The log ends before the head that was kept.",
        _ => "This row is another than the head that was kept: the log was written anew.",
    };
}
