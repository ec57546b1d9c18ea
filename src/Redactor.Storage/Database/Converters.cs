using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>A document id as the provider's kind of GUID.</summary>
internal sealed class DocumentIdConverter() : ValueConverter<DocumentId, Guid>(id => id.Value, value => new DocumentId(value));

/// <summary>A content hash as 64 hexadecimal digits.</summary>
internal sealed class ContentHashConverter()
    : ValueConverter<ContentHash, string>(hash => hash.Hex, hex => ContentHash.FromSha256(Convert.FromHexString(hex)));

/// <summary>A time as milliseconds since 1970 in UTC: what every provider compares and sorts alike.</summary>
internal sealed class MillisecondsConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));

/// <summary>Languages as their tags with commas between.</summary>
internal sealed class LanguageListConverter() : ValueConverter<LanguageList, string>(list => list.ToString(), text => LanguageList.Parse(text));

/// <summary>64 bits as a signed number, which is all a database has.</summary>
internal sealed class BitsConverter() : ValueConverter<ulong, long>(bits => unchecked((long)bits), value => unchecked((ulong)value));

/// <summary>How properties are named in tables: <c>StageVersion</c> is <c>stage_version</c>.</summary>
internal static class ColumnNames
{
    internal static string Of(string property) =>
        string.Concat(property.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
