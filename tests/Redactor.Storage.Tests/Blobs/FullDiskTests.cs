using Redactor.Storage.Tests.Children;

namespace Redactor.Storage.Tests.Blobs;

/// <summary>A disk that refuses more bytes costs the put and nothing else.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_leaves_the_old_blob_and_nothing_half()
    {
        using var child = Child.Start(["starve", "/small/blobs"], "bwrap", "--bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--size", "1048576", "--tmpfs", "/small");
        await EndedWellAsync(child);
    }

    [Fact]
    public async Task A_limit_on_file_sizes_leaves_the_old_blob_and_nothing_half()
    {
        using var folder = new TemporaryFolder();
        using var child = Child.Start(["starve", folder.Path, "1000000"]);
        await EndedWellAsync(child);
    }

    private static async Task EndedWellAsync(Child child)
    {
        (await child.EndAsync()).ShouldBe("NoSpace\nold\n100000\nnew\n");
        child.ExitCode.ShouldBe(0);
    }
}
