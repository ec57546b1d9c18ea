using Redactor.Documents;

namespace Redactor.Pipeline.Read.Cells;

/// <summary>
/// Gives slices of ink to characters in order, each character a run of neighbouring slices, by dynamic programming: at the least cost in
/// distance from where the characters were seen and in unusual widths.
/// </summary>
internal static class CellSharing
{
    private const int MostAtoms = 6;
    private const double DistanceWeight = 1.5;
    private const double FullHeight = 0.6;
    private const double FullWaste = 2.5;
    private const double SmallWaste = 1.2;

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
            best = cost[i, j - 1] + Waste(atoms[j - 1], pitch);
            choice = -1;
        }

        for (var count = 0; i > 0 && count <= Math.Min(j, MostAtoms); count++)
        {
            var total = cost[i - 1, j - count] + (count == 0 ? characters[i - 1].NoInk : Cost(characters[i - 1], Box.Around(atoms.Skip(j - count).Take(count)), pitch));
            if (total < best)
                (best, choice) = (total, count);
        }

        cost[i, j] = best;
        taken[i, j] = choice;
    }

    /// <summary>What it costs to give a slice to nobody: a full-size one is a character's.</summary>
    private static double Waste(Box atom, double pitch) => Math.Min(atom.Height >= FullHeight * pitch ? FullWaste : SmallWaste, 4.0 * atom.Width / pitch);

    private static double Cost(CellCharacter character, Box cell, double pitch)
    {
        var (width, height) = (cell.Width / pitch, cell.Height / pitch);
        var narrow = Math.Max(0, character.Width.Least - width) / 0.3;
        var wide = Math.Max(0, width - character.Width.Most) / 0.12;
        var low = Math.Max(0, character.Height.Least - height) / 0.2;
        var tall = Math.Max(0, height - character.Height.Most) / 0.2;
        var away = character.Distance((cell.Left + cell.Right) / 2.0, pitch) / pitch;
        // Where the reader is a whole character off, one more makes little difference.
        return (narrow * narrow) + (wide * wide) + (low * low) + (tall * tall) + (DistanceWeight * (away <= 1 ? away * away : (2 * away) - 1));
    }
}
