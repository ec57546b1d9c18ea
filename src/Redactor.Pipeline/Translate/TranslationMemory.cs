using Redactor.Translation;

namespace Redactor.Pipeline.Translate;

/// <summary>Gives the encryption of a memory in this folder, under a key that lies nowhere else.</summary>
public delegate Task<ITextProtector> OpenMemoryProtection(string folder, CancellationToken cancellationToken);

/// <summary>
/// Sentences of all documents with their translations, in a file of this machine, encrypted. Off unless the organisation asks for it.
/// </summary>
public sealed class TranslationMemory(ServiceOptions options, OpenMemoryProtection protection) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private FileSentenceStore? open;

    /// <summary>Null where none is kept.</summary>
    public async Task<ISentenceStore?> OpenAsync(CancellationToken cancellationToken)
    {
        if (!options.Translation.Memory) return null;
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (open is not null) return open;
            var folder = Directory.CreateDirectory(Path.Combine(options.DataFolder, "translation-memory"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
            return open = FileSentenceStore.Open(Path.Combine(folder, "sentences"), await protection(folder, cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        open?.Dispose();
        turn.Dispose();
    }
}
