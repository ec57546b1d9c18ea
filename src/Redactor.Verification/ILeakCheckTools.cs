using Redactor.Documents;

namespace Redactor.Verification;

/// <summary>
/// The programs that look at the finished file from outside. Each call throws <see cref="LeakCheckToolException"/> when its program
/// fails, runs out of time or answers nonsense; it never returns less than it was asked for.
/// </summary>
public interface ILeakCheckTools
{
    /// <summary>Pixels of a page (from 1) as a renderer draws it at <paramref name="dpi"/> dots per inch.</summary>
    Task<GrayImage> RenderAsync(ReadOnlyMemory<byte> pdf, int pageNumber, int dpi, CancellationToken cancellationToken);

    /// <summary>The text layer, one string for each of <paramref name="pages"/> pages, lines ended by line feeds.</summary>
    Task<IReadOnlyList<string>> ReadTextLayerAsync(ReadOnlyMemory<byte> pdf, int pages, CancellationToken cancellationToken);

    /// <summary>The structure as <c>qpdf --json=2</c> writes it.</summary>
    Task<ReadOnlyMemory<byte>> ReadStructureAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken);

    /// <summary>Words that can be read on an image, in reading order, with boxes in its pixels.</summary>
    Task<IReadOnlyList<Word>> ReadPageAsync(GrayImage image, IReadOnlyList<Language> languages, CancellationToken cancellationToken);
}

/// <summary>A program of the leak check failed; the check fails with it. Carries a code and never text.</summary>
public sealed class LeakCheckToolException : Exception
{
    public LeakCheckToolException(string code)
        : base($"A tool of the leak check failed: {code}.") => Code = code;

    public LeakCheckToolException(string code, Exception inner)
        : base($"A tool of the leak check failed: {code}.", inner) => Code = code;

    /// <summary>Which program failed and how, for example <c>render/exit</c>.</summary>
    public string Code { get; }
}
