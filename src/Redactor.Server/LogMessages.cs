using Microsoft.Extensions.Logging;

namespace Redactor.Server;

/// <summary>Everything this project logs. Ids, codes and types only (law 6).</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "A request failed: {Type} at {Stack}")]
    public static partial void RequestFailed(this ILogger logger, string type, string stack);

    [LoggerMessage(2, LogLevel.Warning, "A request was put off, storage or database is away: {Type}")]
    public static partial void RequestPutOff(this ILogger logger, string type);

    [LoggerMessage(3, LogLevel.Information, "Listening on {Address}")]
    public static partial void Listening(this ILogger logger, string address);
}
