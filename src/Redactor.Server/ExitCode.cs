namespace Redactor.Server;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>A defect of the program or of the machine; the message says which.</summary>
    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>Some inputs were rejected, or lack a translation; the others finished.</summary>
    public const int SomeRejected = 3;

    /// <summary>A leak was found: the output was withheld.</summary>
    public const int LeakFound = 4;

    /// <summary>A measured recall dropped below its baseline.</summary>
    public const int RecallDropped = 5;

    /// <summary>Stopped by Ctrl-C or a termination signal.</summary>
    public const int Stopped = 130;
}
