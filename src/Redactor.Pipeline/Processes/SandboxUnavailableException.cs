namespace Redactor.Pipeline.Processes;

/// <summary>No jail can be made on this machine, so no file may be opened. The message says what to install or allow.</summary>
public sealed class SandboxUnavailableException(string message) : Exception(message);
