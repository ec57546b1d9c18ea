using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Redactor.Pipeline.Rasterize;

namespace Redactor.Pipeline;

/// <summary>Which part of the service a process is.</summary>
public enum ServiceRole
{
    /// <summary>Everything in one process.</summary>
    All,

    /// <summary>Takes documents in and answers people; works on none.</summary>
    Web,

    /// <summary>Works on documents alone.</summary>
    Worker,
}

/// <summary>How a process of the service is set up: the configuration section <c>Redactor</c>. What is not given is chosen for one laptop.</summary>
public sealed record ServiceOptions
{
    public const string Section = "Redactor";

    public ServiceRole Role { get; init; } = ServiceRole.All;

    /// <summary>Where everything lies that is given no other place; default <c>data</c> below the working folder.</summary>
    public string DataFolder { get; init; } = "data";

    public DatabaseOptions Database { get; init; } = new();

    public BlobOptions Blobs { get; init; } = new();

    public BusOptions Bus { get; init; } = new();

    public KeyOptions Keys { get; init; } = new();

    public PipelineOptions Pipeline { get; init; } = new();

    public RasterizeOptions Rasterize { get; init; } = new();

    public TranslationOptions Translation { get; init; } = new();

    public ReleaseOptions Release { get; init; } = new();

    /// <summary>An organisation's own policies; default <c>policies</c> in the data folder.</summary>
    public string? Policies { get; init; }

    internal string PolicyFolder => Policies ?? Path.Combine(DataFolder, "policies");

    internal string SqlitePath => Database.Sqlite ?? Path.Combine(DataFolder, "redactor.db");

    internal string BlobFolder => Blobs.Folder ?? Path.Combine(DataFolder, "blobs");

    /// <summary>Beside the data folder, not in it: a copy of that folder is unreadable.</summary>
    internal string KeyFile => Keys.File ?? Path.GetFullPath(DataFolder).TrimEnd('/') + ".key";

    internal string SpoolFolder => Pipeline.SpoolFolder ?? Path.Combine(DataFolder, "spool");

    /// <exception cref="ValidationException">A value cannot be; the message names it and says what to do.</exception>
    public static ServiceOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return (configuration.GetSection(Section).Get<ServiceOptions>() ?? new()).Validated();
    }

    /// <summary>Returns these options, or throws <see cref="ValidationException"/>.</summary>
    public ServiceOptions Validated()
    {
        Require(Enum.IsDefined(Role), "Redactor:Role is All, Web or Worker.");
        Require(DataFolder.Length > 0, "Redactor:DataFolder is empty.");
        Database.Validate();
        Blobs.Validate();
        Bus.Validate();
        Keys.Validate();
        Validator.ValidateObject(Pipeline, new ValidationContext(Pipeline), validateAllProperties: true);
        Rasterize.Validate();
        Translation.Validate();
        Release.Validate(Bus);
        Require(
            Role == ServiceRole.All || Bus.RabbitMq is not null,
            "Processes that share the work talk through RabbitMQ: set REDACTOR_BROKER (Redactor:Bus:RabbitMq), or run redactor serve, which does everything in one process.");
        return this;
    }

    internal static void Require(bool holds, string advice)
    {
        if (!holds) throw new ValidationException(advice);
    }
}
