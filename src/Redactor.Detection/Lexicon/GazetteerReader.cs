namespace Redactor.Detection.Lexicon;

/// <summary>
/// Reads the compiled list format of <c>models/gazetteers/README.md</c>: <c>#</c> comments, <c>[section]</c> headings, and entries sorted
/// and front-coded: the first character says how many characters an entry shares with the one before.
/// </summary>
internal static class GazetteerReader
{
    private const int LongestEntry = 200;

    public delegate void EntryAction(ReadOnlySpan<char> entry);

    /// <summary>Entries that begin with <paramref name="initial"/> stand on the lines from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public delegate void RunAction(char initial, int start, int end);

    /// <param name="text">The whole file.</param>
    /// <param name="section">Called with each section's name; gives what to do with its entries, or null to skip them.</param>
    public static void Read(string text, Func<string, EntryAction?> section)
    {
        for (var at = Heading(text, 0); at < text.Length;)
        {
            var next = Heading(text, at + 1);
            var (name, start) = NameOf(text, at);
            if (section(name) is { } action) ReadEntries(text.AsSpan(start, next - start), action);
            at = next;
        }
    }

    /// <summary>Reads no entry: says where those of each section that begin with the same character stand.</summary>
    public static void ReadRuns(string text, Func<string, RunAction> section)
    {
        for (var at = Heading(text, 0); at < text.Length;)
        {
            var next = Heading(text, at + 1);
            var (name, start) = NameOf(text, at);
            var action = section(name);
            for (var run = RunStart(text, start, next); run < next;)
            {
                var end = RunStart(text, run + 1, next);
                if (run + 1 < end && text[run + 1] != '\n') action(text[run + 1], run, end);
                run = end;
            }

            at = next;
        }
    }

    /// <param name="lines">Lines of one section, from one that shares nothing with the line before it.</param>
    /// <param name="action">Called with each entry.</param>
    public static void ReadEntries(ReadOnlySpan<char> lines, EntryAction action)
    {
        Span<char> entry = stackalloc char[LongestEntry];
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf('\n') is >= 0 and var found ? found : lines.Length;
            var line = lines[..end];
            lines = lines[Math.Min(end + 1, lines.Length)..];
            if (line.IsEmpty || line[0] == '#') continue;
            var shared = line[0] - '0';
            line[1..].CopyTo(entry[shared..]);
            action(entry[..(shared + line.Length - 1)]);
        }
    }

    private static (string Name, int Start) NameOf(string text, int heading)
    {
        var end = EndOfLine(text, heading);
        return (text[(heading + 1)..(end - 1)], Math.Min(end + 1, text.Length));
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static int Heading(string text, int from) => LineThatBeginsWith(text, "\n[", from, text.Length);

    private static int RunStart(string text, int from, int end) => LineThatBeginsWith(text, "\n0", from, end);

    private static int LineThatBeginsWith(string text, string lineStart, int from, int end)
    {
        if (from >= end) return end;
        var before = Math.Max(0, from - 1);
        if (from == 0 && text[0] == lineStart[1]) return 0;
        var found = text.AsSpan(before, end - before).IndexOf(lineStart, StringComparison.Ordinal);
        return found < 0 ? end : before + found + 1;
    }
}
