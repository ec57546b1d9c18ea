using System.ComponentModel;
using System.Net.Sockets;
using MassTransit;
using RabbitMQ.Client.Exceptions;
using Redactor.Pipeline.Processes;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Stages;

/// <summary>Tells faults apart that pass by themselves.</summary>
internal static class StageFaults
{
    /// <summary>Something this machine or document needs is away for now: the same work may succeed later.</summary>
    public static bool IsTransient(Exception fault) =>
        DatabaseFaults.IsTransient(fault) || fault is BlobStoreException { IsTransient: true } or IOException or SandboxUnavailableException or Win32Exception;

    /// <summary>A message could not be sent; what it says stands in the database and will be said again.</summary>
    public static bool IsOfBus(Exception fault) =>
        fault is OperationCanceledException or MassTransitException or RabbitMQClientException or SocketException or IOException or TimeoutException or ObjectDisposedException;
}
