namespace Redactor.Documents;

/// <summary>Names one document everywhere: in the database, messages, logs and blob stores. Random, so it says nothing about the document.</summary>
public readonly record struct DocumentId(Guid Value)
{
    /// <summary>A fresh random id.</summary>
    public static DocumentId New() => new(Guid.NewGuid());

    /// <summary>Reads what <see cref="ToString"/> wrote: 32 lower-case hexadecimal digits.</summary>
    public static bool TryParse(string? text, out DocumentId id)
    {
        var isId = Guid.TryParseExact(text, "N", out var value) && string.Equals(value.ToString("N"), text, StringComparison.Ordinal);
        id = isId ? new DocumentId(value) : default;
        return isId;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
