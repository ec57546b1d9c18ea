using System.Diagnostics;
using System.Text;

namespace Redactor.Translation;

/// <summary>Runs a program with text through its standard streams: no files, nothing of our environment, and none of its processes outlives the call.</summary>
internal static class LocalProgram
{
    /// <exception cref="InvalidDataException">It wrote more than <paramref name="mostBytes"/>.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, byte[] input, int mostBytes, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, mostBytes, cancellationToken);
            // What it complains of may quote the text: it is read so that the pipe does not fill, and dropped.
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            var writing = WriteAsync(process.StandardInput.BaseStream, input, cancellationToken);
            var bytes = await output;
            await Task.WhenAll(errors, writing);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, Encoding.UTF8.GetString(bytes));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task WriteAsync(Stream stream, byte[] input, CancellationToken cancellationToken)
    {
        await using (stream)
        {
            try
            {
                await stream.WriteAsync(input, cancellationToken);
            }
            catch (IOException)
            {
                // It ended without reading all: its exit code tells.
            }
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > most) throw new InvalidDataException("The program wrote too much.");
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
