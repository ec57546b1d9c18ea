using System.Text;

namespace Redactor.Detection.Lexicon;

/// <summary>
/// The words of one compiled list with their classes, of which only those that begin with a letter asked for are unpacked: a short text needs few
/// of half a million. Thread-safe.
/// </summary>
internal sealed class WordList
{
    private readonly string initials;
    private readonly Lazy<WordTable>[] tables;

    /// <param name="text">The whole file, in the format that <see cref="GazetteerReader"/> reads.</param>
    /// <param name="classesOf">The classes of a section's entries.</param>
    public WordList(string text, Func<string, WordClasses> classesOf)
    {
        var letters = new StringBuilder();
        var runs = new List<List<Run>>();
        GazetteerReader.ReadRuns(text, section =>
        {
            var classes = classesOf(section);
            return (initial, start, end) =>
            {
                var letter = letters.ToString().IndexOf(initial, StringComparison.Ordinal);
                if (letter < 0)
                {
                    letter = letters.Length;
                    letters.Append(initial);
                    runs.Add([]);
                }

                runs[letter].Add(new Run(classes, start, end));
            };
        });
        initials = letters.ToString();
        tables = new Lazy<WordTable>[runs.Count];
        for (var i = 0; i < tables.Length; i++)
        {
            var some = runs[i];
            tables[i] = new Lazy<WordTable>(() => Unpack(text, some));
        }
    }

    public WordClasses this[ReadOnlySpan<char> word] =>
        word.Length > 0 && initials.IndexOf(word[0], StringComparison.Ordinal) is >= 0 and var letter ? tables[letter].Value[word] : WordClasses.None;

    private static WordTable Unpack(string text, List<Run> runs)
    {
        var expected = 0;
        foreach (var run in runs) expected += text.AsSpan(run.Start, run.End - run.Start).Count('\n') + 1;
        var table = new WordTable(expected);
        foreach (var run in runs)
        {
            GazetteerReader.ReadEntries(text.AsSpan(run.Start, run.End - run.Start), entry =>
            {
                table.Add(entry, run.Classes);
                for (var i = 0; i < entry.Length; i++)
                {
                    if (entry[i] == ' ') table.Add(entry[..i], WordClasses.PhraseStart);
                }
            });
        }

        return table;
    }

    /// <summary>Entries of one section that begin with the same letter: where their lines stand in the file.</summary>
    private sealed record Run(WordClasses Classes, int Start, int End);
}
