using System.CommandLine;
using System.Text.Json;

namespace Redactor.Server.Commands.Remote;

/// <summary><c>redactor status</c>: how far documents are.</summary>
internal static class StatusCommand
{
    private static readonly Argument<string?> Id = new("ID") { Description = "One document; left out: all.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Case = new("--case") { Description = "Only those of this case.", HelpName = "C" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one line of JSON for each document." };
    private static readonly Option<bool> Wait = new("--wait") { Description = "Wait until nothing more is done by itself: a review is due, or it ended." };

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var command = new Command("status", "Say how far documents are.") { Id, Case, Json, Wait };
        command.SetAction(RunAsync);
        return ServerOptions.With(command);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var server = ServerOptions.Connect(parsed);
        while (true)
        {
            var documents = parsed.GetValue(Id) is { } id
                ? [await server.GetAsync<RemoteDocument>($"api/v1/documents/{Uri.EscapeDataString(id)}", cancellationToken)]
                : await ListAsync(server, parsed.GetValue(Case), cancellationToken);
            if (!parsed.GetValue(Wait) || documents.All(d => d.WaitsFor != "program"))
            {
                foreach (var document in documents) Console.Out.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(document, RemoteJson.Options) : Say(document));
                return documents.Any(d => d.Code is not null) ? ExitCode.SomeRejected : ExitCode.Good;
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<List<RemoteDocument>> ListAsync(ServerConnection server, string? caseId, CancellationToken cancellationToken)
    {
        var all = new List<RemoteDocument>();
        var path = "api/v1/documents?limit=500" + (caseId is null ? "" : "&case=" + Uri.EscapeDataString(caseId));
        string? next = null;
        do
        {
            var page = await server.GetAsync<RemoteDocuments>(next is null ? path : $"{path}&after={next}", cancellationToken);
            all.AddRange(page.Documents);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }

    private static string Say(RemoteDocument document)
    {
        var pages = document.Pages is { } count ? FormattableString.Invariant($"{document.PagesRead} of {count} pages read") : "pages not counted yet";
        var due = document switch
        {
            { Code: { } code } => $"{code}: {document.Advice}",
            { WaitsFor: "review" } => "waits for review",
            { WaitsFor: "translator" } => document.Advice ?? "waits for a translator",
            { WaitsFor: "program" } => "under way",
            { Unreviewed: true } => "unreviewed",
            _ => "",
        };
        return $"{document.Id}\t{document.Case}\t{document.Stage}\t{pages}\t{due}";
    }
}
