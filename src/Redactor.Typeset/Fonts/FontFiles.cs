using Redactor.Typeset.Native;

namespace Redactor.Typeset.Fonts;

/// <summary>
/// The fonts that are used, and no others: whatever else a machine has cannot change what is written. Loaded once in a process; safe to use from many threads.
/// </summary>
internal sealed class FontFiles
{
    private const string Core = "fonts-noto-core";
    private const string Cjk = "fonts-noto-cjk";

    /// <summary>File, the face in it whose letters count, and its Debian package.</summary>
    private static readonly (string File, uint Face, string Package)[] Files =
    [
        ("truetype/noto/NotoSerif-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSerif-Bold.ttf", 0, Core),
        ("truetype/noto/NotoNaskhArabic-Regular.ttf", 0, Core),
        ("truetype/noto/NotoNaskhArabic-Bold.ttf", 0, Core),
        ("opentype/noto/NotoSerifCJK-Regular.ttc", 2, Cjk),
        ("opentype/noto/NotoSerifCJK-Bold.ttc", 2, Cjk),
        ("truetype/noto/NotoSerifArmenian-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSerifGeorgian-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSerifHebrew-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSerifTibetan-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSansMath-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSansSymbols-Regular.ttf", 0, Core),
        ("truetype/noto/NotoSansSymbols2-Regular.ttf", 0, Core),
    ];

    private static readonly Lock Loading = new();
    private static FontFiles? loaded;

    private FontFiles(nint config, LetterSet letters)
    {
        Config = config;
        Letters = letters;
    }

    /// <summary>The fontconfig configuration that knows these files alone; lives as long as the process.</summary>
    public nint Config { get; }

    /// <summary>Every letter that one of the fonts has.</summary>
    public LetterSet Letters { get; }

    public static FontFiles Load(string folder = "/usr/share/fonts")
    {
        lock (Loading)
            return loaded ??= Read(folder);
    }

    internal static FontFiles Read(string folder)
    {
        Libraries.Require();
        var config = Fontconfig.FcConfigCreate();
        if (config == 0)
            throw TypesetException.Failed(nameof(Fontconfig.FcConfigCreate));
        var letters = new LetterSet();
        foreach (var (file, face, package) in Files)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
                throw new TypesetException(TypesetError.FontMissing, $"The font {Path.GetFileName(file)} is not installed: install the Debian package {package}.");
            if (Fontconfig.FcConfigAppFontAddFile(config, path) == 0)
                throw new TypesetException(TypesetError.FontMissing, $"The font {Path.GetFileName(file)} cannot be read: install the Debian package {package} again.");
            if (!file.Contains("-Bold.", StringComparison.Ordinal))
                letters.Add(path, face);
        }

        return new FontFiles(config, letters);
    }
}
