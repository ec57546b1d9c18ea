using Redactor.Detection.NationalIds;

namespace Redactor.Detection.Tests.NationalIds;

public sealed class ChecksumTests
{
    [Theory]
    [InlineData("500100732259", true)]
    [InlineData("7707083893", true)]
    [InlineData("500100732258", false)]
    [InlineData("7707083894", false)]
    [InlineData("770708389", false)]
    public void A_Russian_taxpayer_number_has_its_check_digits(string number, bool good) => Checksums.IsRussianTaxpayer(Figures(number)).ShouldBe(good);

    [Theory]
    [InlineData("31503850010015", true)]
    [InlineData("31503850010014", false)]
    [InlineData("33203850010015", false)]
    [InlineData("3150385001001", false)]
    public void An_Uzbek_personal_number_has_its_check_digit(string number, bool good) => Checksums.IsUzbek(Figures(number)).ShouldBe(good);

    [Theory]
    [InlineData("20101198500123", true)]
    [InlineData("23201198500123", false)]
    [InlineData("30101198500123", false)]
    public void A_Kyrgyz_personal_number_holds_a_date_of_birth(string number, bool good) => Checksums.StartsLikeKyrgyz(Figures(number)).ShouldBe(good);

    [Theory]
    [InlineData("0101006500006", true)]
    [InlineData("0101006500007", false)]
    [InlineData("3201006500006", false)]
    [InlineData("010100650000", false)]
    public void A_Yugoslav_identity_number_has_its_check_digit(string number, bool good) => Checksums.IsYugoslav(Figures(number)).ShouldBe(good);

    private static int[] Figures(string number) => [.. number.Select(c => c - '0')];
}
