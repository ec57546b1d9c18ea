using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Redactor.Documents;

namespace Redactor.Detection.Lexicon;

/// <summary>
/// Reads compiled lists from the <c>models</c> folder beside the program, and only those whose SHA-256 stands in
/// <c>models.lock.json</c>: a list that is missing or altered stops detection instead of finding less.
/// </summary>
internal sealed class ModelFiles
{
    private readonly string folder;
    private readonly Lazy<(Dictionary<string, string> Files, ContentHash Hash)> locked;

    public ModelFiles(string folder)
    {
        this.folder = folder;
        locked = new Lazy<(Dictionary<string, string>, ContentHash)>(ReadLock);
    }

    /// <summary>The folder shipped with the program.</summary>
    public static ModelFiles Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>SHA-256 of the lock file.</summary>
    public ContentHash LockHash => locked.Value.Hash;

    /// <exception cref="ModelFileException">The file is missing, not in the lock file, or not the one that was locked.</exception>
    public string ReadText(string name) => Encoding.UTF8.GetString(ReadBytes(name));

    /// <inheritdoc cref="ReadText"/>
    public byte[] ReadBytes(string name)
    {
        if (!locked.Value.Files.TryGetValue(name, out var expected))
            throw new ModelFileException(ModelFileFault.NotLocked, name);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(folder, name));
        }
        catch (IOException e)
        {
            throw new ModelFileException(ModelFileFault.Missing, name, e);
        }

        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), expected, StringComparison.Ordinal))
            throw new ModelFileException(ModelFileFault.Altered, name);
        return bytes;
    }

    private (Dictionary<string, string> Files, ContentHash Hash) ReadLock()
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, "models.lock.json"));
            using var document = JsonDocument.Parse(bytes);
            var files = document.RootElement.GetProperty("models").EnumerateArray()
                .ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("sha256").GetString()!, StringComparer.Ordinal);
            return (files, ContentHash.Of(bytes));
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ModelFileException(ModelFileFault.Missing, "models.lock.json", e);
        }
    }
}

/// <summary>What is wrong with a file of the <c>models</c> folder.</summary>
internal enum ModelFileFault
{
    Missing,
    NotLocked,
    Altered,
}

/// <summary>A list that detection needs cannot be trusted: install the program again.</summary>
internal sealed class ModelFileException : Exception
{
    public ModelFileException(ModelFileFault fault, string name, Exception? inner = null)
        : base($"The model file {name} is {(fault == ModelFileFault.Missing ? "missing" : "not the one this program was built with")}: install the program again.", inner)
    {
        Fault = fault;
        Name = name;
    }

    public ModelFileFault Fault { get; }

    public string Name { get; }
}
