using Redactor.Documents;
using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Reads an image as it stands, once with the models of each script that may occur, and keeps what each read best.</summary>
internal sealed class PlainReading(LineReader reader)
{
    /// <param name="languages">Languages that may occur; empty means any.</param>
    public List<DraftLine> Read(Pix image, int dpi, IReadOnlyList<Language> languages)
    {
        var scripts = languages.Select(l => l.Script == Script.Latin ? Script.Cyrillic : l.Script).Distinct().ToList();
        if (languages.Count > 0 && languages.All(l => l.Script == Script.Latin))
            scripts = [Script.Latin];
        var dialect = languages.Count == 1 ? ScriptModels.DialectOf(languages[0]) : null;
        var lines = new List<DraftLine>();
        foreach (var script in scripts.Count == 0 ? ScriptModels.All : scripts)
        {
            foreach (var line in reader.ReadImage(image, dpi, script, dialect))
            {
                var rivals = lines.Where(l => l.Box.Intersect(line.Box).Area * 2 > Math.Min(l.Box.Area, line.Box.Area)).ToList();
                if (rivals.Count > 0 && rivals.Max(r => r.Certainty) >= line.Certainty)
                    continue;
                lines.RemoveAll(rivals.Contains);
                lines.Add(line);
            }
        }

        return lines;
    }
}
