using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redactor.Detection.Policies;
using Redactor.Documents;
using Redactor.Pipeline.Policies;
using Redactor.Server.Accounts;

namespace Redactor.Server.Pages.Admin;

/// <summary>The policies of this installation, to be looked at.</summary>
[Authorize(Access.AdministerPages)]
internal sealed class PoliciesModel(PolicyCatalog catalog) : PageModel
{
    public IReadOnlyList<Policy> Policies => catalog.List();

    public static IEnumerable<EntityType> TypesOf(Policy policy, PolicyAction action) => Enum.GetValues<EntityType>().Where(t => policy.RuleFor(t).Action == action);
}
