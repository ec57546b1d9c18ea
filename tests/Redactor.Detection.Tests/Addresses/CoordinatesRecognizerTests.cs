using Redactor.Detection.Addresses;

namespace Redactor.Detection.Tests.Addresses;

public sealed class CoordinatesRecognizerTests
{
    [Theory]
    [InlineData("⟦43.2551, 76.9126⟧")]
    [InlineData("координаты ⟦43.2551 76.9126⟧")]
    [InlineData("⟦43°15'18\" N, 76°54'45\" E⟧")]
    [InlineData("⟦43°15' N⟧")]
    [InlineData("⟦P.O. Box 451⟧")]
    [InlineData("⟦а/я 451⟧")]
    [InlineData("⟦абонентский ящик 451⟧")]
    [InlineData("⟦пошта жәшігі 451⟧")]
    [InlineData("⟦邮政信箱451号⟧")]
    [InlineData("⟦451号信箱⟧")]
    [InlineData("⟦北纬43.2567度⟧")]
    [InlineData("п. ⟦п/я 45⟧")]
    [InlineData("⟦پوچتا ساندۇقى 45⟧")]
    [InlineData("of ⟦London WC1R 4EB⟧")]
    public void Coordinates_and_boxes_are_found(string text) => Expect.Finds(new CoordinatesRecognizer(), text);

    [Theory]
    [InlineData("⟦43,2551, 76,9126⟧")]
    [InlineData("⟦43.255l, 76.9126⟧")]
    [InlineData("⟦43 ° 15 ' 18 \" N⟧")]
    [InlineData("⟦P.O.Box 451⟧")]
    [InlineData("үй орны): ⟦42°43 18” ¥, 80°11 05”⟧ Спутниктен")]
    public void Damaged_coordinates_are_found(string text) => Expect.Finds(new CoordinatesRecognizer(), text);

    [Theory]
    [InlineData("температура 36,6 и 37,2")]
    [InlineData("мороз 43° и ветер")]
    [InlineData("12.04.2018")]
    [InlineData("в ящике 15 кг")]
    [InlineData("3.14159")]
    [InlineData("1,250,000")]
    [InlineData("box 15")]
    public void Other_figures_are_left(string text) => Expect.Finds(new CoordinatesRecognizer(), text);
}
