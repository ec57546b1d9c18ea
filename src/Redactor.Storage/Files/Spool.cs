using System.Security.Cryptography;

namespace Redactor.Storage.Files;

/// <summary>Collects a stream of unknown length so that it can be sent, and sent again: in memory while small, else in a file without a name.</summary>
internal static class Spool
{
    /// <summary>In bytes; below the size at which arrays live long.</summary>
    private const int CopySize = 80_000;

    private const int NameBytes = 12;

    /// <param name="content">Read to its end; stays open.</param>
    /// <param name="memoryLimit">In bytes.</param>
    /// <returns>All of it, at its beginning; the caller closes it.</returns>
    /// <exception cref="SpoolException">The folder could not take it. What <paramref name="content"/> throws comes through as it is.</exception>
    internal static async Task<Stream> CollectAsync(Stream content, string folder, int memoryLimit, CancellationToken cancellationToken)
    {
        Stream collected = new MemoryStream();
        try
        {
            var buffer = GC.AllocateUninitializedArray<byte>(CopySize);
            int count;
            while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (collected is MemoryStream small && small.Length + count > memoryLimit) collected = MoveToFile(small, folder);
                Write(collected, buffer.AsSpan(0, count));
            }

            collected.Position = 0;
            return collected;
        }
        catch
        {
            await collected.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static FileStream MoveToFile(MemoryStream small, string folder)
    {
        try
        {
            var path = Path.Combine(folder, ".spool-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes)));
            var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            File.Delete(path);
            Write(file, small.GetBuffer().AsSpan(0, (int)small.Length));
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpoolException(e);
        }
    }

    private static void Write(Stream stream, ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (Exception e) when (e is IOException or ArgumentOutOfRangeException)
        {
            throw new SpoolException(e);
        }
    }
}

/// <summary>The spool folder refused; the cause stays inside this project.</summary>
internal sealed class SpoolException(Exception cause) : Exception("The spool folder could not be written.")
{
    internal Exception Cause { get; } = cause;
}
