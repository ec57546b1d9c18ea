using Redactor.Documents;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Blobs;

/// <summary>Where a blob lies in a store. Says which document and compartment, and nothing of what it is.</summary>
public readonly record struct BlobAddress
{
    /// <summary>Length of <see cref="Token"/> in characters.</summary>
    public const int TokenLength = 32;

    /// <param name="token">32 lower-case hexadecimal digits.</param>
    public BlobAddress(DocumentId document, Compartment compartment, string token)
    {
        if (!IsToken(token)) throw new ArgumentException("A blob's token is 32 lower-case hexadecimal digits.", nameof(token));
        _ = CompartmentNames.Of(compartment);
        (Document, Compartment, Token) = (document, compartment, token);
    }

    public DocumentId Document { get; }

    public Compartment Compartment { get; }

    /// <summary>Keyed hash of the blob's name, under a key that only its compartment has.</summary>
    public string Token { get; }

    /// <summary>From the last two parts of a path that <see cref="ToString"/> wrote.</summary>
    internal static bool TryParse(DocumentId document, string compartmentName, string token, out BlobAddress address)
    {
        var isAddress = CompartmentNames.TryParse(compartmentName, out var compartment) && IsToken(token);
        address = isAddress ? new(document, compartment, token) : default;
        return isAddress;
    }

    /// <summary>Such as <c>0123...cdef/sealed/4567...89ab</c>.</summary>
    public override string ToString() => $"{Document}/{CompartmentNames.Of(Compartment)}/{Token}";

    private static bool IsToken(string? token) => token is { Length: TokenLength } && token.All(char.IsAsciiHexDigitLower);
}
