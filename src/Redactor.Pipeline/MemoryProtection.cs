using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;
using Redactor.Storage.Keys;
using Redactor.Translation;

namespace Redactor.Pipeline;

/// <summary>Encrypts a translation memory with the service's own key. Its fingerprints have a key of their own, which lies beside it, encrypted.</summary>
internal sealed class MemoryProtection : ITextProtector
{
    private const string Purpose = "translation memory", KeyFile = "fingerprints";
    private const int KeySize = 32;

    private readonly ServiceSecrets secrets;
    private readonly byte[] fingerprints;

    private MemoryProtection(ServiceSecrets secrets, byte[] fingerprints) => (this.secrets, this.fingerprints) = (secrets, fingerprints);

    public static async Task<ITextProtector> OpenAsync(ServiceSecrets secrets, string folder, CancellationToken cancellationToken)
    {
        await secrets.LoadAsync(cancellationToken);
        var path = Path.Combine(folder, KeyFile);
        if (!File.Exists(path))
        {
            var fresh = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
            await File.WriteAllBytesAsync(fresh, secrets.Seal(Purpose, RandomNumberGenerator.GetBytes(KeySize)), cancellationToken);
            File.Move(fresh, path, overwrite: true);
        }

        return new MemoryProtection(secrets, secrets.Open(Purpose, await File.ReadAllBytesAsync(path, cancellationToken)));
    }

    public byte[] Protect(ReadOnlySpan<byte> clear) => secrets.Seal(Purpose, clear);

    public byte[]? Unprotect(ReadOnlySpan<byte> sealedBytes)
    {
        try
        {
            return secrets.Open(Purpose, sealedBytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public byte[] Fingerprint(ContentHash key) => HMACSHA256.HashData(fingerprints, Encoding.ASCII.GetBytes(key.Hex));
}
