using Redactor.Imaging;

namespace Redactor.Sandbox.Reading;

/// <summary>Engines kept loaded by their models; the one not used for longest goes when there are too many.</summary>
internal sealed class EngineShelf(int capacity) : IDisposable
{
    private readonly LinkedList<(string Models, TesseractEngine Engine)> engines = new();

    public TesseractEngine Get(string models)
    {
        for (var node = engines.First; node is not null; node = node.Next)
        {
            if (node.Value.Models != models)
                continue;
            engines.Remove(node);
            engines.AddFirst(node);
            return node.Value.Engine;
        }

        while (engines.Count >= capacity)
        {
            engines.Last!.Value.Engine.Dispose();
            engines.RemoveLast();
        }

        var engine = TesseractEngine.Load(models);
        // Inverted text is rare, and looking for it costs a second reading of every poor line.
        engine.Set("tessedit_do_invert", "0");
        engines.AddFirst((models, engine));
        return engine;
    }

    public void Dispose()
    {
        foreach (var (_, engine) in engines)
            engine.Dispose();
        engines.Clear();
    }
}
