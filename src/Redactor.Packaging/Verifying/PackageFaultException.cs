namespace Redactor.Packaging.Verifying;

/// <summary>A fault after which nothing more can be read. Never leaves the verification.</summary>
internal sealed class PackageFaultException(PackageFaultCode code, string? path = null) : Exception(code.ToString())
{
    public PackageFaultCode Code { get; } = code;

    /// <summary>Only ever a name of ours.</summary>
    public string? FaultPath { get; } = path;
}
