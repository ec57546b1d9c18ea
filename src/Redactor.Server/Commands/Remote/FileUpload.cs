using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Redactor.Server.Api;

namespace Redactor.Server.Commands.Remote;

/// <summary>Sends one file in parts, going on after a broken connection, also one of an earlier run.</summary>
internal sealed class FileUpload(ServerConnection server, TimeProvider time)
{
    private const int PartSize = 8 << 20, Attempts = 6;

    /// <param name="progress">Told how many bytes are there.</param>
    public async Task<(RemoteDocument Document, bool IsNew)> SendAsync(
        FileStream file, string? caseId, IReadOnlyDictionary<string, string> settings, Action<long> progress, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        var body = new UploadBody(hash, file.Length, caseId, settings.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await GoOnAsync(file, body, progress, cancellationToken);
            }
            catch (Exception e) when (attempt < Attempts && IsPassing(e, cancellationToken))
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)), time, cancellationToken);
            }
        }
    }

    private async Task<(RemoteDocument Document, bool IsNew)> GoOnAsync(FileStream file, UploadBody body, Action<long> progress, CancellationToken cancellationToken)
    {
        using var begun = await server.SendAsync(new(HttpMethod.Post, Relative(ApiPaths.Uploads)) { Content = JsonContent.Create(body, options: RemoteJson.Options) }, cancellationToken);
        if (begun.StatusCode == HttpStatusCode.OK) return (await ServerConnection.ReadAsync<RemoteDocument>(begun, cancellationToken), IsNew: false);
        var upload = await ServerConnection.ReadAsync<RemoteUpload>(begun, cancellationToken);
        var offset = upload.Offset;
        while (true)
        {
            progress(offset);
            var part = new byte[Math.Min(PartSize, file.Length - offset)];
            file.Position = offset;
            await file.ReadExactlyAsync(part, cancellationToken);
            var request = new HttpRequestMessage(HttpMethod.Patch, $"{Relative(ApiPaths.Uploads)}/{upload.Id}") { Content = new ByteArrayContent(part) };
            request.Headers.Add(UploadEndpoints.OffsetHeader, offset.ToString(CultureInfo.InvariantCulture));
            using var answer = await server.SendAsync(request, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.NoContent)
            {
                var document = await ServerConnection.ReadAsync<RemoteDocument>(answer, cancellationToken);
                progress(file.Length);
                return (document, answer.StatusCode == HttpStatusCode.Created);
            }

            offset = long.Parse(answer.Headers.GetValues(UploadEndpoints.OffsetHeader).Single(), CultureInfo.InvariantCulture);
        }
    }

    private static bool IsPassing(Exception e, CancellationToken cancellationToken) => e switch
    {
        ServerRefusedException refused => refused.Status is HttpStatusCode.Conflict or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway,
        HttpRequestException or IOException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private static string Relative(string path) => path.TrimStart('/');
}
