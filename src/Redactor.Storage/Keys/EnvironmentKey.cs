using System.Security.Cryptography;
using System.Text;

namespace Redactor.Storage.Keys;

/// <summary>
/// A master key in an environment variable, as Base64. Reading takes it out of our own environment, so that no program started later
/// inherits it: it can be read once. (The kernel still shows the first environment to our user and to root.)
/// </summary>
public sealed class EnvironmentKey(string variable) : IMasterKeySource
{
    public Task<MasterKey> ReadAsync(CancellationToken cancellationToken)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(value)) throw new MasterKeyException(MasterKeyProblem.Missing);
        var text = Encoding.UTF8.GetBytes(value);
        try
        {
            var key = MasterKey.FromBase64(text);
            Environment.SetEnvironmentVariable(variable, null);
            return Task.FromResult(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
        }
    }
}
