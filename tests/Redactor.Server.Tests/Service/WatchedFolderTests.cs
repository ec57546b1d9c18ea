using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Redactor.Documents;
using Redactor.Pipeline;
using Redactor.Pipeline.Intake;
using Redactor.Storage.Database;

namespace Redactor.Server.Tests.Service;

/// <summary>Files that are put into a folder.</summary>
public sealed class WatchedFolderTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(AppContext.BaseDirectory, "tmp-watch-" + Guid.NewGuid().ToString("N"));
    private readonly AdvancingTime time = new();
    private TestService service = null!;
    private WatchedFolder watched = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "case-1"));
        service = await TestService.StartAsync();
        watched = Watch();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_quiet_file_is_taken_into_its_folders_case_and_moved()
    {
        Put("scan.pdf", "one");

        await LookTwiceAsync();

        (await ListAsync()).ShouldHaveSingleItem().CaseId.ShouldBe("case-1");
        File.Exists(InCase("taken/scan.pdf")).ShouldBeTrue();
        File.Exists(InCase("scan.pdf")).ShouldBeFalse();
        await LookTwiceAsync();
        (await ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_still_grows_is_left_until_it_does_not()
    {
        Put("scan.pdf", "one");
        await watched.LookAsync(default);
        time.By += TimeSpan.FromSeconds(4);
        await watched.LookAsync(default);
        await File.AppendAllTextAsync(InCase("scan.pdf"), " more");
        time.By += TimeSpan.FromSeconds(4);
        await watched.LookAsync(default);

        (await ListAsync()).ShouldBeEmpty();
        time.By += TimeSpan.FromSeconds(6);
        await watched.LookAsync(default);
        (await ListAsync()).ShouldHaveSingleItem().ContentHash.ShouldBe(ContentHash.Of("one more"u8));
    }

    [Fact]
    public async Task Links_and_empty_files_are_refused_with_a_reason_and_what_a_link_points_to_is_not_touched()
    {
        var elsewhere = Path.Combine(folder, "secret.txt");
        await File.WriteAllTextAsync(elsewhere, "not for intake");
        File.CreateSymbolicLink(InCase("link.pdf"), elsewhere);
        Put("empty.pdf", "");

        await LookTwiceAsync();

        (await ListAsync()).ShouldBeEmpty();
        (await File.ReadAllTextAsync(InCase("refused/link.pdf.txt"))).ShouldStartWith("NotAFile:");
        (await File.ReadAllTextAsync(InCase("refused/empty.pdf.txt"))).ShouldStartWith("Empty:");
        new FileInfo(InCase("refused/link.pdf")).LinkTarget.ShouldBe(elsewhere);
        (await File.ReadAllTextAsync(elsewhere)).ShouldBe("not for intake");
    }

    [Fact]
    public async Task Folders_that_are_links_or_no_case_codes_are_left_alone()
    {
        var outside = Path.Combine(folder, "not a case!");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "a.pdf"), "x");
        Directory.CreateSymbolicLink(Path.Combine(folder, "case-2"), outside);

        await LookTwiceAsync();

        (await ListAsync()).ShouldBeEmpty();
        File.Exists(Path.Combine(outside, "a.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_process_killed_before_the_move_does_not_take_a_file_twice()
    {
        Put("scan.pdf", "one");
        await LookTwiceAsync();
        File.Move(InCase("taken/scan.pdf"), InCase("scan.pdf"));

        watched = Watch();
        await LookTwiceAsync();

        (await ListAsync()).Count.ShouldBe(1);
        File.Exists(InCase("taken/scan.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task Settings_lie_in_the_folder_and_wrong_ones_are_said()
    {
        await File.WriteAllTextAsync(InCase("redactor.json"), """{"policy":"minimal","languages":"ug,zh","unreviewed":true,"retentionDays":10,"consent":"public"}""");
        Put("a.pdf", "a");
        await LookTwiceAsync();
        await File.WriteAllTextAsync(InCase("redactor.json"), """{"policy":"none"}""");
        Put("b.pdf", "b");
        await LookTwiceAsync();

        var document = (await ListAsync()).ShouldHaveSingleItem();
        (document.PolicyName, document.SourceLanguages.ToString(), document.UnreviewedAllowed, document.RetentionDays, document.ConsentScope)
            .ShouldBe(("minimal", "ug,zh-Hans", true, 10, ConsentScope.Public));
        (await File.ReadAllTextAsync(InCase("refused/b.pdf.txt"))).ShouldStartWith("InvalidSetting:");
    }

    [Fact]
    public async Task Two_files_of_one_name_are_both_kept()
    {
        Put("scan.pdf", "one");
        await LookTwiceAsync();
        Put("scan.pdf", "two");
        await LookTwiceAsync();

        (await ListAsync()).Count.ShouldBe(2);
        File.Exists(InCase("taken/2-scan.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_somebody_still_writes_is_left_however_long_the_writer_pauses()
    {
        await using (var writer = new FileStream(InCase("scan.pdf"), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Write("half"u8);
            await writer.FlushAsync();
            await LookTwiceAsync();
            await LookTwiceAsync();
            (await ListAsync()).ShouldBeEmpty();
            writer.Write(" and half"u8);
        }

        await LookTwiceAsync();
        (await ListAsync()).ShouldHaveSingleItem().ContentHash.ShouldBe(ContentHash.Of("half and half"u8));
    }

    [Fact]
    public async Task A_folder_that_says_of_every_file_that_it_is_written_holds_none_up_for_ever()
    {
        await using var writer = new FileStream(InCase("scan.pdf"), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        writer.Write("whole"u8);
        await writer.FlushAsync();
        await LookTwiceAsync();
        time.By += TimeSpan.FromSeconds(600);
        await watched.LookAsync(default);

        (await ListAsync()).ShouldHaveSingleItem().ContentHash.ShouldBe(ContentHash.Of("whole"u8));
    }

    [Theory]
    [InlineData("taken", true)]
    [InlineData("taken", false)]
    [InlineData("refused", true)]
    public async Task A_case_whose_own_folders_are_none_is_left_alone_and_holds_up_no_other(string name, bool isLink)
    {
        var outside = Directory.CreateDirectory(Path.Combine(folder, "out side")).FullName;
        if (isLink) Directory.CreateSymbolicLink(InCase(name), outside);
        else Put(name, "a file");
        Put("scan.pdf", "one");
        Put("empty.pdf", "");
        Directory.CreateDirectory(Path.Combine(folder, "case-2"));
        await File.WriteAllTextAsync(Path.Combine(folder, "case-2", "scan.pdf"), "two");

        await LookTwiceAsync();
        await LookTwiceAsync();

        (await ListAsync()).ShouldHaveSingleItem().CaseId.ShouldBe("case-2");
        Directory.EnumerateFileSystemEntries(outside).ShouldBeEmpty();
        (File.Exists(InCase("scan.pdf")), File.Exists(InCase("empty.pdf"))).ShouldBe((true, true));
    }

    [Fact]
    public async Task Pipes_and_names_that_are_no_text_hold_up_nothing()
    {
        await BashAsync("mkfifo a.pdf; printf x > $'b\\xff.pdf'");
        Put("c.pdf", "one");

        await LookTwiceAsync();
        await LookTwiceAsync();

        (await ListAsync()).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(InCase("refused/a.pdf.txt"))).ShouldStartWith("NotAFile:");
        await BashAsync("rm b*"); // .NET cannot say its name
    }

    private WatchedFolder Watch() =>
        new(new() { Folder = folder }, service.Get<DocumentIntake>(), service.Get<ServiceOptions>().Rasterize, time, NullLogger<WatchedFolder>.Instance);

    private async Task BashAsync(string commands)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = InCase("") })!;
        await bash.WaitForExitAsync();
        bash.ExitCode.ShouldBe(0);
    }

    private void Put(string name, string content) => File.WriteAllText(InCase(name), content);

    private string InCase(string name) => Path.Combine(folder, "case-1", name);

    private async Task LookTwiceAsync()
    {
        await watched.LookAsync(default);
        time.By += TimeSpan.FromSeconds(6);
        await watched.LookAsync(default);
    }

    private Task<IReadOnlyList<StoredDocument>> ListAsync() => service.Get<DocumentStore>().ListAsync(new(), default);
}
