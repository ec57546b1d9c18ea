using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Pipeline.Review.Decisions;

namespace Redactor.Pipeline.Review;

/// <summary>What reviewers need of a process that answers them.</summary>
internal static class ReviewRegistration
{
    public static void AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton<StoredActions>();
        services.TryAddSingleton<ReviewMaterials>();
        services.TryAddSingleton<CaseDecisions>();
        services.TryAddSingleton<DocumentReview>();
        services.TryAddSingleton<ReviewApproval>();
        services.TryAddSingleton<ReviewPages>();
    }
}
