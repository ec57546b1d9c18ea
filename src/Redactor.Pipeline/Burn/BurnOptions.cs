namespace Redactor.Pipeline.Burn;

/// <summary>How a burned page looks.</summary>
public enum BurnTone
{
    /// <summary>Black and white alone: nothing faint survives.</summary>
    Bilevel,

    /// <summary>Sixteen greys with a clipped white; never colour.</summary>
    Gray,
}

/// <summary>How pages are burned. Lengths are shares of the height of the line.</summary>
public sealed record BurnOptions
{
    public static readonly BurnOptions Default = new();

    /// <summary>Default bilevel, in which printer tracking dots and faint ink cannot hide.</summary>
    public BurnTone Tone { get; init; }

    /// <summary>Black added on each side of the ink it covers; 0.02 to 0.5, default 0.06.</summary>
    public double Margin { get; init; } = 0.06;

    /// <summary>How far from an approved box the ink of its letters may be followed; 0.1 to 1.5, default 0.5.</summary>
    public double Reach { get; init; } = 0.5;

    /// <summary>Widths of boxes are rounded up to multiples of this; 0.5 to 8, default 2.</summary>
    public double WidthUnit { get; init; } = 2;

    /// <summary>The share of a surviving word that may be bitten before the whole word is burned; 0 to 0.5, default 0.12.</summary>
    public double Bite { get; init; } = 0.12;

    /// <summary>Returns these options, or throws <see cref="ArgumentOutOfRangeException"/> naming the one that cannot be.</summary>
    public BurnOptions Validated()
    {
        Require(Margin, 0.02, 0.5, nameof(Margin));
        Require(Reach, 0.1, 1.5, nameof(Reach));
        Require(WidthUnit, 0.5, 8, nameof(WidthUnit));
        Require(Bite, 0, 0.5, nameof(Bite));
        return this;
    }

    private static void Require(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentOutOfRangeException(name, value, $"Must be from {least:0.##} to {most:0.##}.");
    }
}
