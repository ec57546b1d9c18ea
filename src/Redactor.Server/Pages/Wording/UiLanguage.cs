namespace Redactor.Server.Pages.Wording;

/// <summary>A language of the interface. Nothing to do with the languages of documents.</summary>
internal enum UiLanguage
{
    English,
    Russian,
    Kazakh,
}

/// <summary>How the languages of the interface are written.</summary>
internal static class UiLanguages
{
    public static IReadOnlyList<UiLanguage> All { get; } = Enum.GetValues<UiLanguage>();

    /// <summary>As in HTML and headers (BCP 47).</summary>
    public static string Tag(this UiLanguage language) => language switch { UiLanguage.Russian => "ru", UiLanguage.Kazakh => "kk", _ => "en" };

    /// <summary>As its speakers call it.</summary>
    public static string OwnName(this UiLanguage language) => language switch { UiLanguage.Russian => "Русский", UiLanguage.Kazakh => "Қазақша", _ => "English" };

    /// <summary>Null if it is none of ours; what follows a hyphen does not count.</summary>
    public static UiLanguage? Find(string? tag)
    {
        foreach (var language in All)
        {
            if (tag is not null && string.Equals(tag.Split('-')[0], language.Tag(), StringComparison.OrdinalIgnoreCase)) return language;
        }

        return null;
    }
}
