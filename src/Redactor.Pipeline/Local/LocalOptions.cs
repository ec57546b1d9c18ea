using System.ComponentModel.DataAnnotations;
using Redactor.Detection.Listed;
using Redactor.Detection.Policies;
using Redactor.Documents;

namespace Redactor.Pipeline.Local;

/// <summary>How one run over local files is done.</summary>
public sealed record LocalOptions
{
    /// <summary>Folder that takes one folder for each input.</summary>
    [Required]
    public required string OutputFolder { get; init; }

    /// <summary>Languages to read; empty chooses for each page and line.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    public Policy Policy { get; init; } = Policy.Archive;

    /// <summary>What always goes and what stays, in the words of these documents.</summary>
    public CaseLists Lists { get; init; } = CaseLists.Empty;

    public LocalTranslationOptions Translation { get; init; } = LocalTranslationOptions.None;

    /// <summary>Burn without a person's approval; report and program say so.</summary>
    public bool Unreviewed { get; init; }

    /// <summary>Pages worked on at once, 1 to 64; default one for each processor.</summary>
    [Range(1, 64)]
    public int Parallelism { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Do finished inputs again.</summary>
    public bool Force { get; init; }

    /// <summary>How often a document in which a leak was found may be burned again with the leak covered; 0 to 5, default 2.</summary>
    [Range(0, 5)]
    public int ReburnRounds { get; init; } = 2;

    /// <summary>Returns these options, or throws <see cref="ValidationException"/> naming the one that cannot be.</summary>
    public LocalOptions Validated()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        return this;
    }
}
