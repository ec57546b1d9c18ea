using Redactor.Pipeline.Local;

namespace Redactor.Pipeline.Tests.Local;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("output-test").FullName;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public void Nothing_is_left_of_a_folder_that_was_not_published()
    {
        using (var folder = OutputFolder.Begin(parent, "letter")) File.WriteAllText(folder.PathOf("redacted.pdf"), "half");
        Directory.EnumerateFileSystemEntries(parent).ShouldBeEmpty();
    }

    [Fact]
    public void A_published_folder_replaces_the_older_one_whole()
    {
        Publish("first.txt");
        Publish("second.txt");
        Directory.EnumerateFileSystemEntries(parent).Select(Path.GetFileName).ShouldBe(["letter"]);
        Directory.EnumerateFiles(Path.Combine(parent, "letter")).Select(Path.GetFileName).ShouldBe(["second.txt"]);
    }

    [Fact]
    public void What_a_killed_program_left_is_removed_and_what_a_running_one_writes_is_not()
    {
        var abandoned = Directory.CreateDirectory(Path.Combine(parent, ".999999999-00ff.partial")).FullName;
        using var running = OutputFolder.Begin(parent, "letter");
        OutputFolder.RemoveAbandoned(parent);
        Directory.Exists(abandoned).ShouldBeFalse();
        Directory.Exists(running.Partial).ShouldBeTrue();
    }

    private void Publish(string file)
    {
        using var folder = OutputFolder.Begin(parent, "letter");
        File.WriteAllText(folder.PathOf(file), "whole");
        folder.Publish();
    }
}
