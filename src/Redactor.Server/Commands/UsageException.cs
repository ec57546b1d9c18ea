namespace Redactor.Server.Commands;

/// <summary>The command line asks for something that cannot be; the message says what would work.</summary>
internal sealed class UsageException(string message) : Exception(message);
