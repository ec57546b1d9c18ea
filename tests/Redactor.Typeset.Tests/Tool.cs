using System.Diagnostics;

namespace Redactor.Typeset.Tests;

/// <summary>Runs an installed program on a file that the test made; a missing program fails the test.</summary>
internal static class Tool
{
    public static string Text(string program, byte[] input, params string[] arguments) =>
        System.Text.Encoding.UTF8.GetString(Bytes(program, input, arguments));

    /// <summary>Standard output. The argument <c>FILE</c> becomes the path of a file that holds <paramref name="input"/>.</summary>
    public static byte[] Bytes(string program, byte[] input, params string[] arguments)
    {
        var file = Path.Combine(AppContext.BaseDirectory, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(file, input);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument == "FILE" ? file : argument);
            using var process = Process.Start(start)!;
            using var output = new MemoryStream();
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, errors.Result);
            errors.Result.ShouldBeEmpty();
            return output.ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The pixels of page <paramref name="page"/>, rendered by poppler at the page's own resolution.</summary>
    public static (int Width, int Height, byte[] Pixels) Render(byte[] pdf, int page, int dpi)
    {
        var pgm = Bytes("pdftoppm", pdf, "-gray", "-r", $"{dpi}", "-f", $"{page}", "-l", $"{page}", "FILE");
        var fields = new List<int>();
        var at = 2;
        while (fields.Count < 3)
        {
            while (char.IsWhiteSpace((char)pgm[at]))
                at++;
            var value = 0;
            for (; char.IsAsciiDigit((char)pgm[at]); at++)
                value = (value * 10) + pgm[at] - '0';
            fields.Add(value);
        }

        return (fields[0], fields[1], pgm[(at + 1)..]);
    }
}
