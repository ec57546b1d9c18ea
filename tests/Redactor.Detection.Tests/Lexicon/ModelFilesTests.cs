using Redactor.Detection.Lexicon;

namespace Redactor.Detection.Tests.Lexicon;

public sealed class ModelFilesTests : IDisposable
{
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "models-" + Guid.NewGuid().ToString("N"));

    public ModelFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "gazetteers"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "models.lock.json"), Path.Combine(folder, "models.lock.json"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "gazetteers", "names.han.txt"), Path.Combine(folder, "gazetteers", "names.han.txt"));
    }

    [Fact]
    public void The_locked_file_is_read() => new ModelFiles(folder).ReadText("gazetteers/names.han.txt").ShouldStartWith("# redactor gazetteer");

    [Fact]
    public void An_altered_file_is_refused()
    {
        File.AppendAllText(Path.Combine(folder, "gazetteers", "names.han.txt"), "0x\n");
        Should.Throw<ModelFileException>(() => new ModelFiles(folder).ReadText("gazetteers/names.han.txt")).Fault.ShouldBe(ModelFileFault.Altered);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Should.Throw<ModelFileException>(() => new ModelFiles(folder).ReadText("gazetteers/names.txt")).Fault.ShouldBe(ModelFileFault.Missing);

    [Fact]
    public void A_file_that_nobody_locked_is_refused() =>
        Should.Throw<ModelFileException>(() => new ModelFiles(folder).ReadText("gazetteers/more.txt")).Fault.ShouldBe(ModelFileFault.NotLocked);

    [Fact]
    public void Every_locked_file_is_shipped_and_has_a_licence()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "models", "gazetteers"), "*.txt"))
            ModelFiles.Shipped.ReadText("gazetteers/" + Path.GetFileName(path)).ShouldNotBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
