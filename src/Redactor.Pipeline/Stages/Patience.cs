using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>Repeats a call to the database a few times while it restarts, so that short absences disturb nothing.</summary>
internal static class Patience
{
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.2, 0.5, 1, 2, 4 }.Select(TimeSpan.FromSeconds)];

    public static async Task<T> RunAsync<T>(Func<Task<T>> call, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (attempt < Pauses.Length && DatabaseFaults.IsTransient(fault))
            {
                await Task.Delay(Pauses[attempt], time, cancellationToken);
            }
        }
    }

    public static Task RunAsync(Func<Task> call, TimeProvider time, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await call();
                return true;
            },
            time,
            cancellationToken);
}
