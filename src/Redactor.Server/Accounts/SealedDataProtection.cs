using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Redactor.Storage.Keys;

namespace Redactor.Server.Accounts;

/// <summary>
/// Protects cookies and tokens with the service's own secrets, so that there is no key ring on disk: every web process that has the master
/// key and the database reads what another wrote.
/// </summary>
internal sealed class SealedDataProtection(ServiceSecrets secrets, string purpose = "data-protection") : IDataProtector
{
    public IDataProtector CreateProtector(string inner) => new SealedDataProtection(secrets, $"{purpose}/{inner.Length}:{inner}");

    public byte[] Protect(byte[] plaintext) => secrets.Seal(purpose, plaintext);

    /// <exception cref="CryptographicException">It was not protected here, or for another purpose.</exception>
    public byte[] Unprotect(byte[] protectedData) => secrets.Open(purpose, protectedData);
}
