namespace Redactor.Pipeline.Processes;

/// <summary>Where the jail's programs are, and whether a developer may go without a jail.</summary>
public sealed record SandboxOptions
{
    /// <summary>The only environment in which <see cref="UnsafeWithoutSandbox"/> is heeded.</summary>
    public const string Development = "Development";

    /// <summary>Absolute path of bubblewrap.</summary>
    public string BubblewrapPath { get; init; } = "/usr/bin/bwrap";

    /// <summary>Absolute path of prlimit (util-linux), which sets the limits inside the jail.</summary>
    public string PrlimitPath { get; init; } = "/usr/bin/prlimit";

    /// <summary>Name of the environment; anything but <see cref="Development"/> counts as production.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Run hostile files without a jail where no jail can be made. Heeded in Development only; limits still apply.</summary>
    public bool UnsafeWithoutSandbox { get; init; }

    /// <summary>Folder that holds <c>redactor-sandbox.dll</c>; mounted read-only at <c>/app</c>.</summary>
    public string ApplicationFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Options from <c>REDACTOR_ENVIRONMENT</c> and <c>REDACTOR_UNSAFE_NO_SANDBOX=1</c>.</summary>
    public static SandboxOptions FromEnvironment() => new()
    {
        Environment = System.Environment.GetEnvironmentVariable("REDACTOR_ENVIRONMENT") ?? "Production",
        UnsafeWithoutSandbox = System.Environment.GetEnvironmentVariable("REDACTOR_UNSAFE_NO_SANDBOX") == "1",
    };
}
