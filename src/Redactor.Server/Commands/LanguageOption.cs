using Redactor.Documents;
using Redactor.Pipeline.Intake;

namespace Redactor.Server.Commands;

/// <summary>Parses <c>auto</c> or a list such as <c>kk,ru,zh</c>.</summary>
internal static class LanguageOption
{
    /// <summary>Empty for <c>auto</c>. <c>kk</c> means Kazakh in Cyrillic and Latin (Arabic script: <c>kk-Arab</c>), <c>uz</c> both scripts.</summary>
    public static IReadOnlyList<Language> Parse(string value) => LanguageChoice.TryParse(value, out var languages)
        ? languages
        : throw new UsageException($"Give --languages auto, or a list such as kk,ru. Known: {string.Join(", ", LanguageChoice.Known)}.");
}
