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

    [Fact]
    public async Task What_a_package_says_is_what_its_event_says()
    {
        var rights = (await VerifyAsync(await Samples.PackageAsync())).Rights!;
        rights.ShouldBe(PackageRights.Of(Samples.Description) with { Languages = rights.Languages, Translations = rights.Translations });
        rights.Languages.ShouldBe(Samples.Description.Languages);
        rights.Translations.ShouldBe(Samples.Description.Translations);
    }

    [Fact]
    public async Task A_part_comes_as_it_was_examined_or_not_at_all()
    {
        var package = await Samples.PackageAsync();
        var findings = await VerifyAsync(package);
        using var zip = new MemoryStream(package);
        (await PackageVerification.ReadPartAsync(zip, findings, PackagePaths.Redacted, PackageLimits.Default, default)).ShouldBe(Samples.Pdf);
        using var other = new MemoryStream(await Samples.PackageAsync(parts: [.. Samples.Parts().Where(p => p.Path != PackagePaths.Redacted), PackagePart.Of(PackagePaths.Redacted, "%PDF-other"u8.ToArray())]));
        await Should.ThrowAsync<InvalidDataException>(PackageVerification.ReadPartAsync(other, findings, PackagePaths.Redacted, PackageLimits.Default, default));
        await Should.ThrowAsync<InvalidDataException>(PackageVerification.ReadPartAsync(zip, findings, "../x", PackageLimits.Default, default));
    }

    [Fact]
    public async Task Another_stream_than_memory_reads_the_same()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Guid.NewGuid().ToString("N"));
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        await file.WriteAsync(await Samples.PackageAsync());
        (await PackageVerification.VerifyAsync(file, Samples.Keys(), PackageLimits.Default, default)).IsVerified.ShouldBeTrue();
    }

    internal static async Task<PackageFindings> VerifyAsync(byte[] package, PackageLimits? limits = null)
    {
        using var zip = new MemoryStream(package, writable: false);
        return await PackageVerification.VerifyAsync(zip, Samples.Keys(), limits ?? PackageLimits.Default, default);
    }
}
