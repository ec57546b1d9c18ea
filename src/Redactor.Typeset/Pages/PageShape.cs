namespace Redactor.Typeset.Pages;

/// <summary>Where things stand on an A4 page, in points from its lower left corner.</summary>
internal sealed record PageShape(int Columns)
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const double Left = 54;
    public const double Right = Width - 54;
    public const double Top = Height - 40;
    public const double Bottom = 36;

    /// <summary>From the place where the page's number ends and the number of all pages begins to the right edge.</summary>
    public const double TotalWidth = 32;

    public const double FooterWidth = Right - Left - 80;
    public const double NoteSize = 8.5;
    public const double SmallSize = 7.5;
    public const double HeadingSize = 11;
    public const double SpaceAfterRow = 7;

    private const double Gutter = 20;

    public static double FullWidth => Right - Left;

    public double TextSize => Columns == 1 ? 11 : 10;

    public double ColumnWidth => Columns == 1 ? FullWidth : (FullWidth - Gutter) / 2;

    /// <summary>Middle of the space between the columns.</summary>
    public double GutterMiddle => Left + ColumnWidth + (Gutter / 2);

    public double LeftOf(int column) => Left + (column * (ColumnWidth + Gutter));
}
