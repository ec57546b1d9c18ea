using System.Globalization;
using System.Text;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Read;
using Redactor.Sandbox.Reading.Wire;
using Redactor.Verification;

namespace Redactor.Pipeline.Verify;

/// <summary>Reads an image for the leak check: words in reading order with boxes in its pixels.</summary>
public delegate Task<IReadOnlyList<Word>> ReadImage(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken);

/// <summary>The tools of the leak check as they really run: poppler and qpdf in the jail, and the reader's own workers for OCR.</summary>
public sealed class JailedLeakCheckTools(Jail jail, ReadImage read, VerifyOptions options) : ILeakCheckTools
{
    private static readonly string[] NormalText = ["-enc", "UTF-8", "-layout", JailedCommand.InputFile, "-"];
    private static readonly string[] Structure = ["--json=2", JailedCommand.InputFile];

    /// <summary>Tools that read with the reader's workers, on the image just as the leak check prepared it.</summary>
    public static JailedLeakCheckTools With(Jail jail, PageReader reader, VerifyOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new JailedLeakCheckTools(jail, ReadAsync, options);

        async Task<IReadOnlyList<Word>> ReadAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken)
        {
            try
            {
                return await reader.ReadPlainAsync(image, languages, Preparation.Plain, cancellationToken);
            }
            catch (PageNotReadException e)
            {
                throw new LeakCheckToolException($"read/{e.Reason}", e);
            }
        }
    }

    public async Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken)
    {
        var page = pageNumber.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
            ["-gray", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", page, "-l", page, JailedCommand.InputFile];
        return GrayMap.Parse(await RunAsync("pdftoppm", arguments, pdf, cancellationToken), dpi);
    }

    public async Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken)
    {
        var output = await RunAsync("pdftotext", NormalText, pdf, cancellationToken);
        var texts = Encoding.UTF8.GetString(output).Split('\f');
        // Every page ends with a form feed.
        if (texts.Length != pages + 1 || texts[^1].Length > 0)
            throw new LeakCheckToolException("pdftotext/pages");
        return texts[..pages];
    }

    public async Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) =>
        await RunAsync("qpdf", Structure, pdf, cancellationToken);

    public Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken) =>
        read(image, languages, cancellationToken);

    private async Task<byte[]> RunAsync(string tool, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var result = await JailedCommand.RunAsync(jail, tool, arguments, pdf, options.ToolTimeout, cancellationToken: cancellationToken);
        if (result.TimedOut)
            throw new LeakCheckToolException(tool + "/timeout");
        if (!result.Succeeded)
            throw new LeakCheckToolException(tool + "/exit");
        return result.Output;
    }
}
