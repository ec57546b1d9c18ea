using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Server.Pages.Wording;

/// <summary>What policies do, in words.</summary>
internal sealed partial class UiText
{
    /// <summary>What a policy is for: ours in this language, an organisation's own as its author said it.</summary>
    public string PolicyAbout(Policy policy) => policy.Name switch
    {
        "archive" => PolicyArchive,
        "strict" => PolicyStrict,
        "minimal" => PolicyMinimal,
        _ => policy.Description ?? PolicyOwn,
    };

    public string Action(PolicyAction action) => action switch
    {
        PolicyAction.Burn => PolicyBurned,
        PolicyAction.Generalize => PolicyGeneralized,
        _ => PolicyKept,
    };

    public string Type(EntityType type) => type switch
    {
        EntityType.Person => TypePerson,
        EntityType.Phone => TypePhone,
        EntityType.Email => TypeEmail,
        EntityType.Id => TypeId,
        EntityType.Address => TypeAddress,
        EntityType.Handle => TypeHandle,
        EntityType.Plate => TypePlate,
        EntityType.Url => TypeUrl,
        EntityType.Location => TypeLocation,
        EntityType.Region => TypeRegion,
        EntityType.Country => TypeCountry,
        EntityType.Organization => TypeOrganization,
        EntityType.PublicBody => TypePublicBody,
        EntityType.Group => TypeGroup,
        EntityType.Date => TypeDate,
        EntityType.Year => TypeYear,
        EntityType.Age => TypeAge,
        EntityType.Occupation => TypeOccupation,
        EntityType.Health => TypeHealth,
        EntityType.Religion => TypeReligion,
        EntityType.Quantity => TypeQuantity,
        EntityType.Listed => TypeListed,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type without a name."),
    };
}
