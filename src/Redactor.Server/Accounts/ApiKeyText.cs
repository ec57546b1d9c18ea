using System.Security.Cryptography;
using System.Text;
using Redactor.Documents;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Accounts;

/// <summary>API keys as their owners have them: <c>rdk_ID_SECRET</c>, the secret being 256 random bits in hexadecimal.</summary>
internal sealed record ApiKeyText(string Id, string Secret)
{
    private const string Prefix = "rdk";
    private const int IdBytes = 8, SecretBytes = 32;

    public ContentHash SecretHash => ContentHash.Of(Encoding.ASCII.GetBytes(Secret));

    public static ApiKeyText Random() =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));

    public static ApiKeyText? Parse(string text)
    {
        var parts = text.Split('_');
        return parts is [Prefix, { Length: IdBytes * 2 } id, { Length: SecretBytes * 2 } secret] && id.All(char.IsAsciiHexDigitLower) && secret.All(char.IsAsciiHexDigitLower)
            ? new(id, secret)
            : null;
    }

    /// <summary>Whether this is the stored key and it is still good.</summary>
    public bool Opens(StoredApiKey? stored, DateTimeOffset now) =>
        stored is { RevokedAt: null }
        && stored.ExpiresAt > now
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored.SecretHash.Hex), Encoding.ASCII.GetBytes(SecretHash.Hex));

    /// <summary>The whole key. Shown once.</summary>
    public string Reveal() => $"{Prefix}_{Id}_{Secret}";

    /// <summary>The id alone.</summary>
    public override string ToString() => Id;
}
