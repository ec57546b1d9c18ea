using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redactor.Server.Hosting;

/// <summary>What the pages' scripts and styles became in the build: their names carry hashes of their contents, so that browsers may keep them.</summary>
internal sealed class PageAssets
{
    /// <summary>Where they are served.</summary>
    public const string Path = "/assets";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly IReadOnlyDictionary<string, Chunk> chunks;

    private PageAssets(IReadOnlyDictionary<string, Chunk> chunks) => this.chunks = chunks;

    /// <summary>The folder beside the program; it may be missing, where the program was built without Node.</summary>
    public static string Folder => System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets");

    /// <summary>Whether the program was built with scripts at all.</summary>
    public bool AreThere => chunks.Count > 0;

    public static PageAssets Load()
    {
        var file = System.IO.Path.Combine(Folder, "manifest.json");
        return new(File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, Chunk>>(File.ReadAllBytes(file), Json)! : new Dictionary<string, Chunk>(StringComparer.Ordinal));
    }

    /// <summary>The address of an entry's script.</summary>
    /// <param name="entry">Its file in <c>Workbench/src</c> without the ending, such as <c>workbench</c>.</param>
    /// <returns>Null when the program was built without it.</returns>
    public string? Script(string entry) => Find(entry) is { } chunk ? $"{Path}/{chunk.File}" : null;

    /// <summary>The addresses of the styles that an entry imports.</summary>
    public IEnumerable<string> Styles(string entry) => Find(entry) is { } chunk ? With(chunk, []).SelectMany(c => c.Css ?? []).Distinct(StringComparer.Ordinal).Select(f => $"{Path}/{f}") : [];

    private Chunk? Find(string entry) => chunks.GetValueOrDefault($"src/{entry}.ts");

    private IEnumerable<Chunk> With(Chunk chunk, HashSet<Chunk> seen) =>
        seen.Add(chunk) ? (chunk.Imports ?? []).SelectMany(i => With(chunks[i], seen)).Append(chunk) : [];

    private sealed record Chunk(string File, [property: JsonPropertyName("css")] IReadOnlyList<string>? Css, IReadOnlyList<string>? Imports);
}
