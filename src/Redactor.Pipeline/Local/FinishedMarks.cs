using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;

namespace Redactor.Pipeline.Local;

/// <summary>
/// Remembers which inputs are finished, so that a second run goes on with the others. A mark lies outside the output folder (which may be
/// handed on) in <c>.finished</c> and holds one hash over the input's bytes, the options and the produced file.
/// </summary>
public sealed class FinishedMarks
{
    /// <summary>Name of the folder that holds the marks, beside the outputs.</summary>
    internal const string FolderName = ".finished";

    private readonly string outputFolder;
    private readonly string options;

    /// <param name="outputFolder">The folder that holds the outputs.</param>
    /// <param name="options">Everything that decides what comes out: version, policy, languages, reviewed or not.</param>
    public FinishedMarks(string outputFolder, string options)
    {
        this.outputFolder = outputFolder;
        this.options = options;
    }

    private string MarkFolder => Path.Combine(outputFolder, FolderName);

    /// <summary>Whether <paramref name="produced"/> in the output folder of <paramref name="name"/> is what this input and these options gave.</summary>
    public async Task<bool> IsFinishedAsync(string name, ContentHash input, string produced, CancellationToken cancellationToken)
    {
        var mark = PathOf(name);
        var file = Path.Combine(outputFolder, name, produced);
        if (!File.Exists(mark) || !File.Exists(file)) return false;
        var expected = await File.ReadAllTextAsync(mark, cancellationToken);
        await using var stream = File.OpenRead(file);
        var output = await ContentHash.OfAsync(stream, cancellationToken);
        return string.Equals(expected, MarkOf(input, output), StringComparison.Ordinal);
    }

    /// <summary>Notes that an input is finished; call it after its folder was published.</summary>
    public async Task SetAsync(string name, ContentHash input, ContentHash output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(MarkFolder);
        var path = PathOf(name);
        var fresh = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        await File.WriteAllTextAsync(fresh, MarkOf(input, output), cancellationToken);
        File.Move(fresh, path, overwrite: true);
    }

    private string MarkOf(ContentHash input, ContentHash output) =>
        ContentHash.Of(Encoding.UTF8.GetBytes($"{options}\n{input.Hex}\n{output.Hex}")).Hex;

    private string PathOf(string name) => Path.Combine(MarkFolder, ContentHash.Of(Encoding.UTF8.GetBytes(name)).Hex);
}
