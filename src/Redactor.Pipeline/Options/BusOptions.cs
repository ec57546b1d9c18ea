namespace Redactor.Pipeline;

/// <summary>How messages travel: within this process, unless a RabbitMQ server is given.</summary>
public sealed record BusOptions
{
    /// <summary>Such as <c>amqp://user:password@host:5672/virtual-host</c>, or <c>amqps://</c>.</summary>
    public Uri? RabbitMq { get; init; }

    /// <summary>The name alone: a password may stand in here.</summary>
    public override string ToString() => nameof(BusOptions);

    internal void Validate() => ServiceOptions.Require(
        RabbitMq is null || (RabbitMq.IsAbsoluteUri && RabbitMq.Scheme is "amqp" or "amqps" or "rabbitmq" or "rabbitmqs"),
        "Redactor:Bus:RabbitMq is an address that begins with amqp:// or amqps://.");
}
