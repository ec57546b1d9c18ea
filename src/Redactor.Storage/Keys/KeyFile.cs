using System.Security.Cryptography;
using Redactor.Storage.Files;

namespace Redactor.Storage.Keys;

/// <summary>A master key in a file that only we can read: one line of Base64, mode 0600 or 0400, owned by the user we run as.</summary>
public sealed class KeyFile(string path) : IMasterKeySource
{
    private const int MaxBytes = 256;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public Task<MasterKey> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Read());

    /// <summary>Makes a new random key and its file, whole or not at all; an existing file is never replaced.</summary>
    /// <exception cref="MasterKeyException">With <see cref="MasterKeyProblem.AlreadyExists"/> or <see cref="MasterKeyProblem.Refused"/>.</exception>
    public MasterKey Create()
    {
        var key = MasterKey.Random();
        var text = key.ToBase64();
        try
        {
            if (!DurableFile.CreateNew(path, text)) throw new MasterKeyException(MasterKeyProblem.AlreadyExists);
            return key;
        }
        catch (Exception e)
        {
            key.Dispose();
            if (e is IOException or UnauthorizedAccessException) throw new MasterKeyException(MasterKeyProblem.Refused);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
        }
    }

    private MasterKey Read()
    {
        using var file = FileSystem.OpenForReading(path, out var error);
        if (file is null) throw new MasterKeyException(error == FileSystem.NoSuchFile ? MasterKeyProblem.Missing : MasterKeyProblem.Refused);
        var status = FileSystem.StatusOf(file);
        if (!status.IsPlainFile) throw new MasterKeyException(MasterKeyProblem.NotAFile);
        if (status.Owner != FileSystem.EffectiveUser) throw new MasterKeyException(MasterKeyProblem.NotOurs);
        if ((status.Mode & ~OwnerOnly) != UnixFileMode.None) throw new MasterKeyException(MasterKeyProblem.NotPrivate);
        if (status.Length > MaxBytes) throw new MasterKeyException(MasterKeyProblem.Malformed);
        Span<byte> text = stackalloc byte[MaxBytes];
        try
        {
            var count = RandomAccess.Read(file, text, 0);
            return MasterKey.FromBase64(text[..count]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
        }
    }
}
