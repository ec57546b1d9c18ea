using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Redactor.Documents;
using Redactor.Pipeline.Intake;

namespace Redactor.Server.Api;

/// <summary>Reads a form as it arrives: the file goes straight to the sealed compartment, nothing to a temporary file. File names are dropped.</summary>
internal static class FormUpload
{
    private const int MaxSections = 20, MaxFieldBytes = 1024, MaxBoundary = 100;

    public static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Stores the one file; fields are added to the values, in whichever order they come.</summary>
    public static async Task<(StoredOriginal? Stored, ProblemHttpResult? Problem)> StoreAsync(
        HttpRequest request, Dictionary<string, string> values, Func<Stream, Task<StoredOriginal>> store, Func<DocumentId, CancellationToken, Task> giveUp)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > MaxBoundary) return (null, Problem());
        StoredOriginal? stored = null;
        var isGood = false;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var sections = 0; await FormBody.ReadAsync(async () => await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted)) is { } section; sections++)
            {
                if (sections == MaxSections || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return (null, Problem());
                await using var body = new FormBody(section.Body);
                if (disposition.IsFileDisposition())
                {
                    if (stored is not null) return (null, Problem());
                    stored = await store(body);
                }
                else if (!await AddFieldAsync(disposition.Name.Value, body, values))
                {
                    return (null, Problem());
                }
            }

            isGood = stored is not null;
            return isGood ? (stored, null) : (null, Problem());
        }
        catch (InvalidDataException)
        {
            // Not a form, or it ends before its last boundary.
            return (null, Problem());
        }
        finally
        {
            if (!isGood && stored is not null) await giveUp(stored.Id, CancellationToken.None);
        }
    }

    private static async Task<bool> AddFieldAsync(string? name, Stream body, Dictionary<string, string> values)
    {
        var buffer = new byte[MaxFieldBytes + 1];
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        if (count > MaxFieldBytes || string.IsNullOrEmpty(name)) return false;
        values[HeaderUtilities.RemoveQuotes(name).Value!] = Encoding.UTF8.GetString(buffer, 0, count);
        return true;
    }

    private static ProblemHttpResult Problem() =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "InvalidForm", "Send one file, and settings as fields of the form, such as: curl -F file=@scan.pdf -F case=CODE.");
}
