namespace Redactor.Pipeline.Verify;

/// <summary>Limits of the leak check.</summary>
public sealed record VerifyOptions
{
    public static readonly VerifyOptions Default = new();

    /// <summary>How long one run of poppler or qpdf may take; 1 second to 10 minutes, default 1 minute.</summary>
    public TimeSpan ToolTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Returns these options, or throws <see cref="ArgumentOutOfRangeException"/> naming the one that cannot be.</summary>
    public VerifyOptions Validated()
    {
        Require(ToolTimeout, nameof(ToolTimeout));
        return this;
    }

    private static void Require(TimeSpan value, string name)
    {
        if (value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromMinutes(10))
            throw new ArgumentOutOfRangeException(name, value, "Must be from 1 second to 10 minutes.");
    }
}
