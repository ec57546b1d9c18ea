using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Erasure;

/// <summary>Puts withdrawal and retention into a container that has storage and a bus.</summary>
public static class ErasureRegistration
{
    /// <summary>Withdrawal alone, for processes that ask for it.</summary>
    public static IServiceCollection AddDocumentWithdrawal(this IServiceCollection services)
    {
        services.TryAddSingleton<ErasureStore>();
        services.TryAddSingleton<PackageShelf>();
        services.TryAddSingleton<DocumentWithdrawal>();
        return services;
    }

    /// <summary>The sweeps that finish withdrawals and keep to retention; any number of processes may run them.</summary>
    public static IServiceCollection AddErasureSweeps(this IServiceCollection services)
    {
        services.AddDocumentWithdrawal();
        services.AddHostedService<WithdrawalSweep>();
        services.AddHostedService<RetentionSweep>();
        return services;
    }
}
