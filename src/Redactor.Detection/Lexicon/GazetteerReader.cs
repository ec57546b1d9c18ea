namespace Redactor.Detection.Lexicon;

/// <summary>
/// Reads the compiled list format of <c>models/gazetteers/README.md</c>: <c>#</c> comments, <c>[section]</c> headings, and entries sorted
/// and front-coded: the first character says how many characters an entry shares with the one before.
/// </summary>
internal static class GazetteerReader
{
    private const int LongestEntry = 200;

    public delegate void EntryAction(ReadOnlySpan<char> entry);

    /// <param name="text">The whole file.</param>
    /// <param name="section">Called with each section's name; gives what to do with its entries, or null to skip them.</param>
    public static void Read(string text, Func<string, EntryAction?> section)
    {
        var entry = new char[LongestEntry];
        EntryAction? action = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                action = section(line[1..^1].ToString());
                continue;
            }

            if (action is null)
                continue;
            var shared = line[0] - '0';
            var rest = line[1..];
            rest.CopyTo(entry.AsSpan(shared));
            action(entry.AsSpan(0, shared + rest.Length));
        }
    }
}
