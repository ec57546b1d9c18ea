using System.Diagnostics.CodeAnalysis;
using Redactor.Documents;

namespace Redactor.Sandbox.Reading.Wire;

/// <summary>A language as one byte on the wire: its place in <see cref="Language.All"/>.</summary>
public static class LanguageCode
{
    private static readonly Language[] All = [.. Language.All];

    public static byte Of(Language language) => checked((byte)Array.IndexOf(All, language));

    public static bool TryGet(byte code, [NotNullWhen(true)] out Language? language)
    {
        language = code < All.Length ? All[code] : null;
        return language is not null;
    }
}
