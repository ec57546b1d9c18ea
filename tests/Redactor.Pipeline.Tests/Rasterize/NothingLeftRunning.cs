using Redactor.TestKit.Hostile;

namespace Redactor.Pipeline.Tests.Rasterize;

/// <summary>After a class's tests: no decoder still runs below this process, and no child waits to be collected.</summary>
public sealed class NothingLeftRunning : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => (await Leftovers.FindSettledAsync()).ShouldBeEmpty();
}
