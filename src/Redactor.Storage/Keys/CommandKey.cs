using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Redactor.Storage.Keys;

/// <summary>
/// A master key that another program prints as Base64, such as the client of a secret store. Started without a shell; nothing secret is
/// in its arguments; it is stopped after a time limit, and what it writes to standard error is thrown away.
/// </summary>
public sealed class CommandKey : IMasterKeySource
{
    private const int MaxBytes = 256;

    private readonly string program;
    private readonly IReadOnlyList<string> arguments;
    private readonly TimeSpan limit;
    private readonly TimeProvider time;

    /// <param name="program">Absolute path, or a name looked up in PATH.</param>
    /// <param name="arguments">Given to the program as they are; other users of the machine can see them.</param>
    /// <param name="limit">How long the program may take.</param>
    public CommandKey(string program, IReadOnlyList<string> arguments, TimeSpan limit, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        (this.program, this.arguments, this.limit, this.time) = (program, arguments, limit, time);
    }

    public async Task<MasterKey> ReadAsync(CancellationToken cancellationToken)
    {
        using var process = Start();
        using var expiry = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        var text = new byte[MaxBytes + 1];
        try
        {
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var count = await process.StandardOutput.BaseStream.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, either.Token).ConfigureAwait(false);
            if (count > MaxBytes) throw new MasterKeyException(MasterKeyProblem.Malformed);
            await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            if (process.ExitCode != 0) throw new MasterKeyException(MasterKeyProblem.CommandFailed);
            return MasterKey.FromBase64(text.AsSpan(0, count));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MasterKeyException(MasterKeyProblem.CommandTooSlow);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start) ?? throw new MasterKeyException(MasterKeyProblem.CommandFailed);
            process.StandardInput.Close();
            return process;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new MasterKeyException(MasterKeyProblem.CommandFailed);
        }
    }
}
