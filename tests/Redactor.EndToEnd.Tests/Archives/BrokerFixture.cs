using Redactor.TestKit.Servers;

namespace Redactor.EndToEnd.Tests.Archives;

/// <summary>A broker that tests of archives share; each has a virtual host of its own.</summary>
public sealed class BrokerFixture : IAsyncLifetime
{
    public RabbitMqServer Broker { get; private set; } = null!;

    public async Task InitializeAsync() => Broker = await RabbitMqServer.StartAsync();

    public async Task DisposeAsync() => await Broker.DisposeAsync();
}

/// <summary>Tests of archives, one after the other.</summary>
[CollectionDefinition(nameof(BrokerFixture))]
public sealed class BrokerCollection : ICollectionFixture<BrokerFixture>;
