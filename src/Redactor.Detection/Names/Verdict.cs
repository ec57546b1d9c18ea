namespace Redactor.Detection.Names;

/// <summary>What a token is taken for.</summary>
internal enum Verdict
{
    None,
    Person,
    Place,

    /// <summary>Part of a name that stays readable: a country, region, people, public body, or a harmless name.</summary>
    Kept,
}
