using FsCheck;
using FsCheck.Fluent;

namespace Redactor.Packaging.Tests;

/// <summary>
/// No byte of a package as it is written is left out: whichever changes, the package is refused. (A deflated entry, which is taken but never written, may decode to the same bytes
/// in more than one way; then nothing that was signed has changed.)
/// </summary>
public sealed class PackagePropertyTests
{
    [Fact]
    public async Task Any_change_of_any_byte_is_refused()
    {
        var package = await Samples.PackageAsync();
        var cases = from position in Gen.Choose(0, package.Length - 1)
                    from change in Gen.Choose(1, 255)
                    select (position, change);
        Prop.ForAll(cases.ToArbitrary(), c => IsRefused(package, c.position, (byte)c.change)).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public async Task A_changed_bit_of_any_header_byte_is_refused()
    {
        var zip = await HostileZip.OfSampleAsync();
        var package = zip.ToBytes();
        package.ShouldBe(await Samples.PackageAsync());
        var contents = zip.Entries.Select(e => (Start: (int)e.Offset! + e.Local().Length, e.Packed.Length)).ToList();
        var headers = Enumerable.Range(0, package.Length).Where(p => !contents.Exists(c => p >= c.Start && p < c.Start + c.Length));
        headers.Where(p => !IsRefused(package, p, (byte)(1 << (p % 8)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_cut_off_is_missed()
    {
        var package = await Samples.PackageAsync();
        var cases = Gen.Choose(0, package.Length - 1);
        Prop.ForAll(cases.ToArbitrary(), length => !VerificationTests.VerifyAsync(package[..length]).GetAwaiter().GetResult().IsVerified)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool IsRefused(byte[] package, int position, byte change)
    {
        byte[] changed = [.. package];
        changed[position] ^= change;
        return !VerificationTests.VerifyAsync(changed).GetAwaiter().GetResult().IsVerified;
    }
}
