using Redactor.Detection.Addresses;
using Redactor.Detection.Ages;
using Redactor.Detection.Amounts;
using Redactor.Detection.Dates;
using Redactor.Detection.Names;
using Redactor.Detection.Names.Han;
using Redactor.Detection.NationalIds;
using Redactor.Detection.Ner;
using Redactor.Detection.Organizations;
using Redactor.Detection.Patterns;
using Redactor.Detection.Places;
using Redactor.Detection.Traits;

namespace Redactor.Detection;

/// <summary>All recognizers, by hand: the table of contents of detection.</summary>
public static class RecognizerRegistry
{
    public static IReadOnlyList<IRecognizer> CreateAll() =>
    [
        new PersonRecognizer(),
        new NicknameRecognizer(),
        new HyphenedKinRecognizer(),
        new PlaceRecognizer(),
        new KeptNameRecognizer(),
        new InternationalPhoneRecognizer(),
        new NationalPhoneRecognizer(),
        new ChinesePhoneRecognizer(),
        new ContextPhoneRecognizer(),
        new SpokenNumberRecognizer(),
        new PartialPhoneRecognizer(),
        new EmailRecognizer(),
        new UrlRecognizer(),
        new HandleRecognizer(),
        new ChatSpeakerRecognizer(),
        new PlateRecognizer(),
        new KazakhIinRecognizer(),
        new ChineseResidentIdRecognizer(),
        new OtherNationalIdRecognizer(),
        new BankNumberRecognizer(),
        new PassportRecognizer(),
        new CaseNumberRecognizer(),
        new ContextNumberRecognizer(),
        new NumberInWordsRecognizer(),
        new SlipNumberRecognizer(),
        new NumericDateRecognizer(),
        new MonthNameDateRecognizer(),
        new NumberedMonthDateRecognizer(),
        new ChineseDateRecognizer(),
        new FeastDateRecognizer(),
        new RelativeDayRecognizer(),
        new DayOfMonthRecognizer(),
        new ShortDateRecognizer(),
        new BirthYearRecognizer(),
        new SpokenYearRecognizer(),
        new ToldDateRecognizer(),
        new YearRecognizer(),
        new RussianAgeRecognizer(),
        new KazakhAgeRecognizer(),
        new ArabicScriptAgeRecognizer(),
        new ChineseAgeRecognizer(),
        new LatinAgeRecognizer(),
        new ToldAgeRecognizer(),
        new AddressRecognizer(),
        new AddressAfterCueRecognizer(),
        new ChineseAddressRecognizer(),
        new CoordinatesRecognizer(),
        new HanPersonRecognizer(),
        new HanPlaceRecognizer(),
        new OrganizationRecognizer(),
        new HanOrganizationRecognizer(),
        new TaggerRecognizer(),
        new OccupationRecognizer(),
        new HealthRecognizer(),
        new ReligionRecognizer(),
        new NationalityRecognizer(),
        new CountryAdjectiveRecognizer(),
        new QuantityRecognizer(),
        new ChineseQuantityRecognizer(),
    ];
}
