// SPDX-License-Identifier: Apache-2.0
namespace Redactor.Contracts.V1;

/// <summary>What archives find on RabbitMQ, and what the events there are called. Names of archives are lower-case letters, digits and hyphens.</summary>
public static class ArchiveQueues
{
    /// <summary>Topic exchange to which the service publishes; see <see cref="RoutingKey"/>.</summary>
    public const string Exchange = "redactor.testimonies";

    /// <summary>Direct exchange for what archives rejected too often, routed by the name of the queue it came from.</summary>
    public const string DeadExchange = "redactor.testimonies.dead";

    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    public const string ReleasedType = "org.redactor.testimony.released.v1";

    public const string WithdrawnType = "org.redactor.testimony.withdrawn.v1";

    public const string AcceptedType = "org.redactor.testimony.accepted.v1";

    public const string RefusedType = "org.redactor.testimony.refused.v1";

    /// <summary>The durable quorum queue from which an archive reads.</summary>
    public static string QueueOf(string archive) => "redactor.archive." + archive;

    /// <summary>What the archive rejected too often.</summary>
    public static string DeadQueueOf(string archive) => QueueOf(archive) + ".dead";

    /// <summary>The fanout exchange to which an archive, and nobody else, publishes its answers; a queue of the same name is bound to it.</summary>
    public static string RepliesOf(string archive) => "redactor.replies." + archive;

    /// <param name="scope">Consent scope: <c>trusted-archives</c> or <c>public</c>.</param>
    /// <param name="what"><c>released</c> or <c>withdrawn</c>.</param>
    public static string RoutingKey(string archive, string scope, string what) => $"{archive}.{scope}.{what}";
}
