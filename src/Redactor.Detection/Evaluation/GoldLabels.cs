using System.Collections.Frozen;
using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>
/// The one table of what the labels of public sets mean: each becomes a coarse type, which is a type of this project with all places counted
/// as <see cref="EntityType.Location"/> and all bodies as <see cref="EntityType.Organization"/>. A label that is not in it is neutral. Labels
/// are told apart by case: <c>address</c> is CLUENER's word for a place, <c>ADDRESS</c> a street address.
/// </summary>
public static class GoldLabels
{
    private static readonly FrozenDictionary<string, EntityType> Coarse = Table(
        // PER and NAME: Slavic, People's Daily, WikiANN; PER.NAM: Weibo (named; PER.NOM, "the woman", is neutral); name: CLUENER; person: WNUT.
        (EntityType.Person, ["PERSON", "PER", "PER.NAM", "NAME", "Person", "name", "person"]),

        // KazNERD; NEREL; factRuEval (LocOrg is a town or state that acts); CLUENER; Presidio. Halls, stations and sights (FACILITY, scene) are neutral.
        (EntityType.Location,
        [
            "LOCATION", "LOC", "LOC.NAM", "GPE", "GPE.NAM", "Location", "LocOrg", "location", "address",
            "CITY", "COUNTRY", "STATE_OR_PROVINCE", "DISTRICT",
        ]),
        (EntityType.Organization,
        [
            "ORGANIZATION", "ORGANISATION", "ORG", "ORG.NAM", "Org", "organization", "company", "government", "corporation", "group",
        ]),
        (EntityType.Group, ["NORP", "NRP", "NATIONALITY", "RELIGION", "RACE", "CONT", "DEM"]),
        (EntityType.Date, ["DATE", "DATE_TIME", "DATETIME"]),
        (EntityType.Age, ["AGE"]),
        (EntityType.Address, ["ADDRESS", "STREET_ADDRESS", "ZIP_CODE"]),
        (EntityType.Id, ["ID", "CODE", "CREDIT_CARD", "IBAN_CODE", "US_SSN", "US_DRIVER_LICENSE", "IP_ADDRESS"]),
        (EntityType.Phone, ["PHONE", "PHONE_NUMBER"]),
        (EntityType.Email, ["EMAIL", "EMAIL_ADDRESS"]),
        (EntityType.Url, ["URL", "DOMAIN_NAME"]),
        (EntityType.Handle, ["HANDLE"]),
        (EntityType.Plate, ["PLATE"]));

    /// <summary>The coarse type of a label, or null for a neutral one.</summary>
    public static EntityType? TypeOf(string label) => Coarse.TryGetValue(label, out var type) ? type : null;

    /// <summary>The coarse type that a found type counts as.</summary>
    public static EntityType Coarsen(this EntityType type) => type switch
    {
        EntityType.Region or EntityType.Country => EntityType.Location,
        EntityType.PublicBody => EntityType.Organization,
        EntityType.Year => EntityType.Date,
        _ => type,
    };

    private static FrozenDictionary<string, EntityType> Table(params (EntityType Type, string[] Labels)[] rows) =>
        rows.SelectMany(r => r.Labels.Select(l => KeyValuePair.Create(l, r.Type))).ToFrozenDictionary(StringComparer.Ordinal);
}
