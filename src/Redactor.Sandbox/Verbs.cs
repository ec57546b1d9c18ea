namespace Redactor.Sandbox;

/// <summary>The verbs of <c>redactor-sandbox</c>; each speaks frames over stdin and stdout.</summary>
internal static class Verbs
{
    /// <summary>Exit code of the verb; 2 for an unknown one.</summary>
    public static int Run(string verb)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        switch (verb)
        {
            case "decode":
                return Decoding.DecodeRun.Run(input, output);
            case "echo":
                return Echo(input, output);
            case "read":
                return Reading.ReadWorker.Run(input, output);
            default:
                return 2;
        }
    }

    /// <summary>Gives everything back at the end: shows that a worker starts in the jail and that its memory limit holds.</summary>
    private static int Echo(Stream input, Stream output)
    {
        using var everything = new MemoryStream();
        input.CopyTo(everything);
        everything.WriteTo(output);
        return 0;
    }
}
