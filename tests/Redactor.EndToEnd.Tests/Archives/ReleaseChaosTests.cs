using Redactor.EndToEnd.Tests.Service;
using Redactor.TestKit.Archives;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>From scans to the stores of archives, while everything between them dies and comes back.</summary>
public sealed class ReleaseChaosTests
{
    [Fact]
    public async Task Archives_store_every_package_once_and_none_that_was_withdrawn_whatever_is_killed()
    {
        using var folder = new TemporaryFolder();
        var end = await new ArchiveChaos(ServiceSuite.Library, folder["archives"], _ => { }).RunAsync(new ArchivePlan(Documents: 12, Kills: 8, Withdrawals: 3));
        end.Faults.ShouldBeEmpty();
        (end.Stored, end.Withdrawn, end.Packages.Count).ShouldBe((9, 3, 18));
        var verified = await RedactorProgram.RunAsync(["package", "verify", "--keys", end.Keys, end.Packages[0], end.Packages[^1]]);
        verified.ExitCode.ShouldBe(0, verified.Output);
    }
}
