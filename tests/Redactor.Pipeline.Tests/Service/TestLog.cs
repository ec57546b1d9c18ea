using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Redactor.Pipeline.Tests.Service;

/// <summary>Keeps what the service says, to be shown when a test fails.</summary>
internal sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (category.StartsWith("Redactor", StringComparison.Ordinal) || logLevel >= LogLevel.Warning) lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
        }
    }
}
