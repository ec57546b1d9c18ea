using Redactor.Imaging;
using Redactor.Sandbox.Reading.Wire;

namespace Redactor.Sandbox.Reading;

/// <summary><c>redactor-sandbox read</c>: answers read requests from stdin on stdout until stdin ends. Frames alone are written, never a line of text.</summary>
public static class ReadWorker
{
    public static int Run(Stream stdin, Stream stdout)
    {
        ArgumentNullException.ThrowIfNull(stdin);
        ArgumentNullException.ThrowIfNull(stdout);
        using var input = new BufferedStream(stdin, 1 << 16);
        using var output = new BufferedStream(stdout, 1 << 16);
        using var examiner = new PageExaminer();
        while (ReadCall.Read(input) is { } call)
            Answer(examiner, call, output);
        return 0;
    }

    private static void Answer(PageExaminer examiner, ReadCall call, Stream output)
    {
        try
        {
            if (call.Kind == ReadKind.Page)
            {
                var (page, canonical) = examiner.Examine(call);
                ReplyWriter.WritePage(output, page, canonical);
            }
            else
            {
                ReplyWriter.WriteWords(output, examiner.ReadPlain(call));
            }
        }
        catch (ImagingException)
        {
            ReplyWriter.WriteFailure(output);
        }
    }
}
