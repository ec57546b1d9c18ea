using Redactor.Documents;

namespace Redactor.Pipeline.Read.Cells;

/// <summary>
/// Gives slices of ink to characters in order, each character a run of neighbouring slices, by dynamic programming: at the least cost in
/// distance from where the characters were seen and in unusual widths.
/// </summary>
internal static class CellSharing
{
    private const int MostAtoms = 6;
    private const double NoInk = 3;
    private const double DistanceWeight = 1.5;

    /// <summary>One box for each character; the box as seen for one that got no ink.</summary>
    public static IReadOnlyList<Box> Share(IReadOnlyList<CellCharacter> characters, IReadOnlyList<Box> atoms, double pitch)
    {
        int rows = characters.Count, columns = atoms.Count;
        var cost = new double[rows + 1, columns + 1];
        var taken = new int[rows + 1, columns + 1];
        for (var i = 0; i <= rows; i++)
        {
            for (var j = 0; j <= columns; j++)
                Step(characters, atoms, pitch, cost, taken, i, j);
        }

        var boxes = new Box[rows];
        for (int i = rows, j = columns; i > 0 || j > 0;)
        {
            if (taken[i, j] < 0)
            {
                j--;
                continue;
            }

            var count = taken[i, j];
            boxes[i - 1] = count == 0 ? characters[i - 1].Seen : Box.Around(atoms.Skip(j - count).Take(count));
            i--;
            j -= count;
        }

        return boxes;
    }

    /// <summary>Least cost of giving the first j slices to the first i characters; -1 marks a slice given to none.</summary>
    private static void Step(
        IReadOnlyList<CellCharacter> characters, IReadOnlyList<Box> atoms, double pitch, double[,] cost, int[,] taken, int i, int j)
    {
        if (i == 0 && j == 0)
            return;
        var best = double.MaxValue;
        var choice = 0;
        if (j > 0)
        {
            best = cost[i, j - 1] + Math.Min(1.2, 4.0 * atoms[j - 1].Width / pitch);
            choice = -1;
        }

        for (var count = 0; i > 0 && count <= Math.Min(j, MostAtoms); count++)
        {
            var total = cost[i - 1, j - count] + (count == 0 ? NoInk : Cost(characters[i - 1], atoms[j - count], atoms[j - 1], pitch));
            if (total < best)
                (best, choice) = (total, count);
        }

        cost[i, j] = best;
        taken[i, j] = choice;
    }

    private static double Cost(CellCharacter character, Box first, Box last, double pitch)
    {
        var width = (last.Right - first.Left) / pitch;
        var (least, most) = character.Width;
        var narrow = Math.Max(0, least - width) / 0.3;
        var wide = Math.Max(0, width - most) / 0.15;
        var away = ((first.Left + last.Right) / 2.0 - character.Middle) / pitch;
        return (narrow * narrow) + (wide * wide) + (DistanceWeight * away * away);
    }
}
