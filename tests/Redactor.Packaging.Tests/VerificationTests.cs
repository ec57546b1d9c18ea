namespace Redactor.Packaging.Tests;

/// <summary>What passes, and what a verification tells of it.</summary>
public sealed class VerificationTests
{
    [Fact]
    public async Task A_package_as_it_was_written_passes()
    {
        var findings = await VerifyAsync(await Samples.PackageAsync());
        findings.Faults.ShouldBeEmpty();
        findings.IsVerified.ShouldBeTrue();
        findings.Rights.ShouldNotBeNull().DocumentId.ShouldBe(Samples.Document.ToString());
    }

    internal static async Task<PackageFindings> VerifyAsync(byte[] package, PackageLimits? limits = null)
    {
        using var zip = new MemoryStream(package, writable: false);
        return await PackageVerification.VerifyAsync(zip, Samples.Keys(), limits ?? PackageLimits.Default, default);
    }
}
