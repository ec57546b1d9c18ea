using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Redactor.Documents;
using Redactor.Pipeline.Translate;
using Redactor.Server.Api;
using Redactor.Translation;

namespace Redactor.Server.Commands.Remote;

/// <summary><c>redactor export</c>: fetches what was burned and verified.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Documents that are Verified, or further.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Description = "Folder that gets one folder for each document.", HelpName = "DIR", Required = true };

    private const string Pages = "redacted";

    private static readonly (string Path, string File)[] Parts = [(Pages, "redacted.pdf"), ("report", "report.json"), ("transcript", "transcript.txt")];

    public static Command Create()
    {
        var command = new Command("export", "Fetch burned and verified documents: PDF (unless the policy releases the transcript alone), report, transcript, translations and the signed package.") { Ids, Out };
        command.SetAction(RunAsync);
        return ServerOptions.With(command);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var server = ServerOptions.Connect(parsed);
        var isRefused = false;
        foreach (var id in parsed.GetValue(Ids)!)
        {
            try
            {
                var review = await FetchAsync(server, id, Path.Combine(parsed.GetValue(Out)!, Path.GetFileName(id)), cancellationToken);
                Console.Out.WriteLine($"{id}\t{review}");
            }
            catch (ServerRefusedException refused)
            {
                isRefused = true;
                await Console.Error.WriteLineAsync($"{id}: {refused.Message}");
            }
        }

        return isRefused ? ExitCode.SomeRejected : ExitCode.Good;
    }

    private static async Task<string> FetchAsync(ServerConnection server, string id, string folder, CancellationToken cancellationToken)
    {
        var review = "";
        foreach (var (part, name) in Parts)
        {
            using var answer = await server.SendAsync(new(HttpMethod.Get, $"api/v1/documents/{Uri.EscapeDataString(id)}/{part}"), cancellationToken);
            if (part == Pages && await IsTranscriptAloneAsync(answer, cancellationToken)) continue;
            await ServerConnection.RequireAsync(answer, cancellationToken);
            Directory.CreateDirectory(folder);
            review = answer.Headers.GetValues(OutputEndpoints.ReviewHeader).Single();
            var hash = await WriteAsync(answer, Path.Combine(folder, name), cancellationToken);
            // Law 5: what arrived is what was verified.
            if (part == Pages && !string.Equals(hash, answer.Headers.GetValues(OutputEndpoints.HashHeader).Single(), StringComparison.Ordinal))
                throw new IOException("The PDF that arrived is not the one that was verified. Fetch it again.");
        }

        foreach (var (path, name, sha256) in await TranslationsAsync(Path.Combine(folder, "report.json"), cancellationToken))
        {
            using var answer = await server.SendAsync(new(HttpMethod.Get, $"api/v1/documents/{Uri.EscapeDataString(id)}/translations/{path}"), cancellationToken);
            await ServerConnection.RequireAsync(answer, cancellationToken);
            var hash = await WriteAsync(answer, Path.Combine(folder, name), cancellationToken);
            if (!string.Equals(hash, sha256, StringComparison.Ordinal)) throw new IOException("The translation that arrived is not the one that was checked. Fetch it again.");
        }

        await FetchPackageAsync(server, id, folder, cancellationToken);
        return review;
    }

    // There is one once it is Released.
    private static async Task FetchPackageAsync(ServerConnection server, string id, string folder, CancellationToken cancellationToken)
    {
        using var answer = await server.SendAsync(new(HttpMethod.Get, $"api/v1/packages/{Uri.EscapeDataString(id)}"), cancellationToken);
        if (answer.StatusCode is System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.NotFound) return;
        await ServerConnection.RequireAsync(answer, cancellationToken);
        var path = Path.Combine(folder, "package.zip");
        await WriteAsync(answer, path, cancellationToken);
        await using var file = File.OpenRead(path);
        if (!string.Equals(answer.Headers.ETag?.Tag.Trim('"'), Convert.ToHexStringLower(await SHA512.HashDataAsync(file, cancellationToken)), StringComparison.Ordinal))
            throw new IOException("The package that arrived is not the one that was signed. Fetch it again.");
    }

    // What was translated stands in the report.
    private static async Task<IReadOnlyList<(string Path, string File, string Sha256)>> TranslationsAsync(string report, CancellationToken cancellationToken)
    {
        using var read = JsonDocument.Parse(await File.ReadAllBytesAsync(report, cancellationToken));
        if (!read.RootElement.TryGetProperty("translations", out var made)) return [];
        var parts = new List<(string, string, string)>();
        foreach (var one in made.EnumerateArray())
        {
            if (!Language.TryParse(one.GetProperty("target").GetString(), out var target)) continue;
            parts.Add((target.Tag, TranslationText.FileName(target.Tag), one.GetProperty("sha256").GetString()!));
            if (one.TryGetProperty("pdfSha256", out var pdf)) parts.Add((target.Tag + "/pdf", TranslationPdf.FileName(target.Tag), pdf.GetString()!));
        }

        return parts;
    }

    // The server knows what the policy releases.
    private static async Task<bool> IsTranscriptAloneAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode != System.Net.HttpStatusCode.Conflict) return false;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return problem.RootElement.TryGetProperty("code", out var code) && code.ValueEquals(OutputEndpoints.PagesNotReleased);
    }

    private static async Task<string> WriteAsync(HttpResponseMessage answer, string path, CancellationToken cancellationToken)
    {
        var fresh = path + ".part";
        string hash;
        await using (var file = new FileStream(fresh, FileMode.Create, FileAccess.ReadWrite))
        {
            await answer.Content.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        }

        File.Move(fresh, path, overwrite: true);
        return hash;
    }
}
