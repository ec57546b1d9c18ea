using Redactor.Pipeline.Local;

namespace Redactor.Pipeline.Tests.Local;

public sealed class LocalInputsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inputs-test").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Folders_are_walked_without_hidden_files_links_and_the_output_itself()
    {
        Touch("b.pdf");
        Touch("sub/a.tif");
        Touch(".hidden.pdf");
        Touch("out/b/redacted.pdf");
        File.CreateSymbolicLink(Path.Combine(folder, "link.pdf"), "/etc/hostname");
        Names([folder]).ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Only_the_last_extension_is_cut() => Names([Touch("kk-01.light.jpg")]).ShouldBe(["kk-01.light"]);

    [Fact]
    public void Two_files_never_share_an_output_folder() =>
        Names([Touch("a.pdf"), Touch("a.jpg"), Touch("sub/a.jpg"), Touch("sub/A.PDF")]).ShouldBe(["a", "a.jpg", "a.jpg-2", "A.PDF"]);

    [Fact]
    public void No_output_takes_the_place_of_the_finished_marks() => Names([Touch(".finished.pdf")]).ShouldBe([".finished.pdf"]);

    [Fact]
    public void A_file_given_twice_is_taken_once() => Names([Touch("a.pdf"), folder]).ShouldBe(["a"]);

    [Fact]
    public void A_missing_path_is_named() =>
        Should.Throw<FileNotFoundException>(() => Names([Path.Combine(folder, "nowhere.pdf")])).Message.ShouldContain("nowhere.pdf");

    private string[] Names(string[] paths) => LocalInputs.Resolve(paths, Path.Combine(folder, "out")).Select(i => i.Name).ToArray();

    private string Touch(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        return path;
    }
}
