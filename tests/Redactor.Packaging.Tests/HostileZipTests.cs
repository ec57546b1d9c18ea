using System.Buffers.Binary;

namespace Redactor.Packaging.Tests;

/// <summary>Zips that do harm, or say two things at once, are refused before anything in them is believed.</summary>
public sealed class HostileZipTests
{
    [Fact]
    public async Task A_package_put_together_anew_passes()
    {
        var zip = (await HostileZip.OfSampleAsync()).Rebagged();
        (await VerificationTests.VerifyAsync(zip.ToBytes())).Faults.ShouldBeEmpty();
        foreach (var entry in zip.Entries) (entry.Method, entry.Offset) = (8, null);
        (await VerificationTests.VerifyAsync(zip.ToBytes())).IsVerified.ShouldBeTrue("deflated");
    }

    [Theory]
    [InlineData("../outside", PackageFaultCode.PathTraversal)]
    [InlineData("FOLDER/../../outside", PackageFaultCode.PathTraversal)]
    [InlineData("FOLDER/data/..", PackageFaultCode.PathTraversal)]
    [InlineData("/etc/passwd", PackageFaultCode.PathTraversal)]
    [InlineData("FOLDER\\data\\x", PackageFaultCode.PathTraversal)]
    [InlineData("c:/x", PackageFaultCode.PathTraversal)]
    [InlineData("FOLDER/data/x\0.txt", PackageFaultCode.PathTraversal)]
    [InlineData("FOLDER/data/./x", PackageFaultCode.PathTraversal)]
    [InlineData("FOLDER/data/", PackageFaultCode.NotAFile)]
    [InlineData("FOLDER/data//x", PackageFaultCode.ForbiddenName)]
    [InlineData("FOLDER/data/X", PackageFaultCode.ForbiddenName)]
    [InlineData("FOLDER/data/ünlü", PackageFaultCode.ForbiddenName)]
    [InlineData("FOLDER/data/.hidden", PackageFaultCode.ForbiddenName)]
    [InlineData("", PackageFaultCode.ForbiddenName)]
    [InlineData("FOLDER/DATA/REDACTED.PDF", PackageFaultCode.DuplicateName)]
    [InlineData("FOLDER/data/redacted.pdf", PackageFaultCode.DuplicateName)]
    [InlineData("1f8fad5bd9cb469fa16570867728950e/data/redacted.pdf", PackageFaultCode.SecondTopFolder)]
    [InlineData("loose.txt", PackageFaultCode.SecondTopFolder)]
    [InlineData("other/data/redacted.pdf", PackageFaultCode.ForbiddenName)]
    public async Task A_name_that_leads_elsewhere_is_refused(string name, PackageFaultCode code)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip.Add(name.Replace("FOLDER/", HostileZip.Folder, StringComparison.Ordinal).Replace("FOLDER", Samples.Document.ToString(), StringComparison.Ordinal));
        await RefusedAsync(zip.ToBytes(), code);
    }

    [Theory]
    [InlineData(0xA1FF0000u)] // a symbolic link
    [InlineData(0x41ED0010u)] // a folder
    [InlineData(0x81A40010u)] // a folder to DOS
    [InlineData(0x21A40000u)] // a device
    [InlineData(0u)]
    public async Task Only_plain_files_are_taken(uint attributes)
    {
        var zip = await HostileZip.OfSampleAsync();
        zip["data/redacted.pdf"].Attributes = attributes;
        await RefusedAsync(zip.ToBytes(), PackageFaultCode.NotAFile);
    }

    [Fact]
    public async Task A_bomb_that_says_its_size_is_too_large()
    {
        var zip = await HostileZip.OfSampleAsync();
        var bomb = zip["data/redacted.pdf"];
        (bomb.Content, bomb.Method) = (new byte[50_000_000], 8);
        await RefusedAsync(zip.ToBytes(), PackageFaultCode.TooLarge);
    }

    [Fact]
    public async Task A_bomb_that_lies_about_its_size_is_stopped_there()
    {
        var zip = await HostileZip.OfSampleAsync();
        var bomb = zip["data/redacted.pdf"];
        (bomb.Content, bomb.Method, bomb.SizeInHeaders) = (new byte[50_000_000], 8, 34);
        var findings = await VerificationTests.VerifyAsync(zip.ToBytes());
        findings.Faults.ShouldContain(new PackageFault(PackageFaultCode.DataDamaged, "data/redacted.pdf"));
    }

    [Fact]
    public async Task Entries_that_share_their_bytes_are_refused()
    {
        var zip = await HostileZip.OfSampleAsync();
        var bytes = zip.ToBytes();
        zip["data/transcript.pdf"].Offset = zip["data/redacted.pdf"].Offset;
        bytes.Length.ShouldBeGreaterThan(0);
        await RefusedAsync(zip.ToBytes(), PackageFaultCode.OverlappingEntries);
    }

    [Fact]
    public async Task Limits_hold_for_files_and_their_number()
    {
        var bytes = await Samples.PackageAsync();
        await RefusedAsync(bytes, PackageFaultCode.TooManyFiles, new PackageLimits { Files = 5 });
        await RefusedAsync(bytes, PackageFaultCode.TooLarge, new PackageLimits { FileBytes = 1000 });
        await RefusedAsync(bytes, PackageFaultCode.TooLarge, new PackageLimits { Bytes = 20_000, Files = 20 });
        await RefusedAsync(bytes, PackageFaultCode.TooLarge, new PackageLimits { MetadataBytes = 300 });
    }

    [Fact]
    public async Task Bytes_that_belong_to_no_file_are_refused()
    {
        var bytes = await Samples.PackageAsync();
        await RefusedAsync([.. bytes, 0], PackageFaultCode.TrailingData);
        await RefusedAsync([.. bytes, .. bytes], PackageFaultCode.ZipMalformed);
        await RefusedAsync([0, .. bytes], PackageFaultCode.ZipMalformed);
        await RefusedAsync((await HostileZip.OfSampleAsync()).ToBytes(between: [0]), PackageFaultCode.ZipMalformed);
        await RefusedAsync(bytes[..^1], PackageFaultCode.NotAZip);
        await RefusedAsync([], PackageFaultCode.NotAZip);
        await RefusedAsync("%PDF-1.7 and so on, long enough for a zip"u8.ToArray(), PackageFaultCode.NotAZip);
    }

    [Fact]
    public async Task Bytes_after_what_was_packed_are_refused()
    {
        var zip = await HostileZip.OfSampleAsync();
        (zip["data/redacted.pdf"].Method, zip["data/redacted.pdf"].AfterPacked) = (8, [0]);
        var findings = await VerificationTests.VerifyAsync(zip.ToBytes());
        findings.Faults.ShouldContain(new PackageFault(PackageFaultCode.DataDamaged, "data/redacted.pdf"));
    }

    [Fact]
    public async Task Headers_that_contradict_one_another_are_refused()
    {
        var extra = await HostileZip.OfSampleAsync();
        extra["data/redacted.pdf"].ExtraInLocal = [1, 0, 0, 0];
        await RefusedAsync(extra.ToBytes(), PackageFaultCode.ZipMalformed);
        var named = await HostileZip.OfSampleAsync();
        named["data/redacted.pdf"].NameInLocal = HostileZip.Folder + "data/redacted.txt";
        await RefusedAsync(named.ToBytes(), PackageFaultCode.ZipMalformed);
        var later = await HostileZip.OfSampleAsync();
        later["data/redacted.pdf"].Flags = 8;
        await RefusedAsync(later.ToBytes(), PackageFaultCode.ZipMalformed);
        var encrypted = await HostileZip.OfSampleAsync();
        encrypted["data/redacted.pdf"].Flags = 1;
        await RefusedAsync(encrypted.ToBytes(), PackageFaultCode.Encrypted);
        var other = await HostileZip.OfSampleAsync();
        other["data/redacted.pdf"].Method = 12;
        await RefusedAsync(other.ToBytes(), PackageFaultCode.UnsupportedMethod);
    }

    [Fact]
    public async Task A_wrong_checksum_is_told()
    {
        var zip = await HostileZip.OfSampleAsync();
        zip["data/redacted.pdf"].CrcInHeaders = 7;
        (await VerificationTests.VerifyAsync(zip.ToBytes())).Faults.ShouldContain(new PackageFault(PackageFaultCode.DataDamaged, "data/redacted.pdf"));
    }

    [Fact]
    public async Task An_end_record_that_lies_is_refused()
    {
        foreach (var (at, value) in new (int, byte)[] { (4, 1), (6, 1), (8, 3), (10, 3), (12, 9), (16, 9), (19, 0xFF) })
        {
            var bytes = await Samples.PackageAsync();
            bytes[bytes.Length - 22 + at] ^= value;
            await RefusedAsync(bytes, PackageFaultCode.ZipMalformed);
        }

        var none = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(none, 0x06054b50);
        await RefusedAsync(none, PackageFaultCode.ZipMalformed);
    }

    private static async Task RefusedAsync(byte[] package, PackageFaultCode code, PackageLimits? limits = null)
    {
        var findings = await VerificationTests.VerifyAsync(package, limits);
        findings.IsVerified.ShouldBeFalse();
        findings.Faults.Select(f => f.Code).ShouldBe([code]);
        findings.Checks.Select(c => c.Outcome).ShouldBe(
            [PackageCheckOutcome.Failed, PackageCheckOutcome.NotExamined, PackageCheckOutcome.NotExamined, PackageCheckOutcome.NotExamined, PackageCheckOutcome.NotExamined]);
        findings.Payload.ShouldBeEmpty();
    }
}
