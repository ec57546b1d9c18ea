using Redactor.Documents;

namespace Redactor.Storage.Database;

/// <summary>Some languages in the order given; equal when they name the same in the same order.</summary>
public sealed record LanguageList
{
    /// <summary>No language: to be found out, or none asked for.</summary>
    public static readonly LanguageList None = new([]);

    private readonly string tags;

    public LanguageList(IEnumerable<Language> languages)
    {
        Languages = [.. languages];
        tags = string.Join(',', Languages.Select(l => l.Tag));
    }

    public IReadOnlyList<Language> Languages { get; }

    /// <summary>Reads what <see cref="ToString"/> wrote; tags no longer known become <see cref="Language.Undetermined"/>.</summary>
    public static LanguageList Parse(string tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return new(tags.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => Language.TryParse(tag, out var language) ? language : Language.Undetermined));
    }

    public bool Equals(LanguageList? other) => other is not null && string.Equals(tags, other.tags, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(tags);

    /// <summary>The tags with commas between.</summary>
    public override string ToString() => tags;
}
