using Redactor.Detection;
using Redactor.Documents;
using Redactor.Pipeline.Processes;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Read;
using Redactor.Pipeline.Verify;
using Redactor.Sandbox.Reading.Wire;
using Redactor.Translation;
using Redactor.Verification;

namespace Redactor.Pipeline.Local;

/// <summary>The workers of all stages, made once for a run and shared by its documents.</summary>
public sealed class LocalStages : IAsyncDisposable
{
    private ReaderPool Readers { get; }

    private LocalStages(Jail jail, LocalOptions options, RasterizeOptions rasterize)
    {
        Jail = jail;
        Rasterize = rasterize;
        Rasterizer = new DocumentRasterizer(jail, rasterize);
        Readers = new ReaderPool(jail, new ReadOptions { Readers = options.Parallelism, MaxPixelsPerPage = rasterize.MaxPixelsPerPage });
        Reader = new PageReader(Readers);
        LeakCheck = new LeakCheck(JailedLeakCheckTools.With(jail, Reader, VerifyOptions.Default));
        Detector = Detector.Create();
        Glossary = options.Translation.Translators.ReadGlossary();
        if (options.Translation.Targets.Count > 0) Translators = TranslatorSet.Create(options.Translation.Translators.ToSettings(), TimeProvider.System);
        // One page more than can be read, so that a reader never waits for the decoder.
        PagePlaces = new SemaphoreSlim(options.Parallelism + 1);
    }

    public Jail Jail { get; }

    public RasterizeOptions Rasterize { get; }

    public DocumentRasterizer Rasterizer { get; }

    public PageReader Reader { get; }

    public LeakCheck LeakCheck { get; }

    public Detector Detector { get; }

    /// <summary>Null where no translation was asked for.</summary>
    public TranslatorSet? Translators { get; }

    public Glossary Glossary { get; }

    public TimeProvider Time { get; } = TimeProvider.System;

    /// <summary>Places for pages in memory, over all documents.</summary>
    public SemaphoreSlim PagePlaces { get; }

    /// <exception cref="SandboxUnavailableException">This machine cannot jail programs.</exception>
    public static LocalStages Create(LocalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new LocalStages(Jail.Open(SandboxOptions.FromEnvironment()), options.Validated(), new RasterizeOptions());
    }

    public async ValueTask DisposeAsync()
    {
        await Readers.DisposeAsync();
        PagePlaces.Dispose();
        Translators?.Dispose();
    }
}
