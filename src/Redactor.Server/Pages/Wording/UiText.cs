using System.Globalization;

namespace Redactor.Server.Pages.Wording;

/// <summary>The texts of the interface in one language; members and texts are written by the build from <c>Strings/*.json</c>.</summary>
internal sealed partial class UiText
{
    private static readonly UiText English = new(UiLanguage.English, UiTexts.En), Russian = new(UiLanguage.Russian, UiTexts.Ru), Kazakh = new(UiLanguage.Kazakh, UiTexts.Kk);

    private readonly string[] texts;

    private UiText(UiLanguage language, string[] texts) => (Language, this.texts) = (language, texts);

    public UiLanguage Language { get; }

    public static UiText Of(UiLanguage language) => language switch { UiLanguage.Russian => Russian, UiLanguage.Kazakh => Kazakh, _ => English };

    private static string Fill(string text, params object?[] given) => string.Format(CultureInfo.InvariantCulture, text, given);
}
