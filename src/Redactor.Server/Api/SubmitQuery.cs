using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Redactor.Pipeline.Intake;

namespace Redactor.Server.Api;

/// <summary>What is said of a document that is handed in, in the query; a form may say it in fields of the same names.</summary>
internal sealed class SubmitQuery
{
    /// <summary>The code of its case, never a name. A key that is for one case need not say it.</summary>
    [FromQuery(Name = "case")]
    public string? Case { get; init; }

    /// <summary><c>auto</c>, or a list such as <c>kk,ru</c>.</summary>
    [FromQuery(Name = IntakeSettings.Languages)]
    public string? Languages { get; init; }

    /// <summary>Languages to translate into: <c>none</c>, or a list.</summary>
    [FromQuery(Name = IntakeSettings.Targets)]
    public string? Targets { get; init; }

    [FromQuery(Name = IntakeSettings.Policy)]
    public string? Policy { get; init; }

    /// <summary>Whether it may be burned without a person's approval: <c>yes</c> or <c>no</c>.</summary>
    [FromQuery(Name = IntakeSettings.Unreviewed)]
    public string? Unreviewed { get; init; }

    [FromQuery(Name = IntakeSettings.Consent)]
    public string? Consent { get; init; }

    [FromQuery(Name = IntakeSettings.CloudTranslation)]
    public string? CloudTranslation { get; init; }

    [FromQuery(Name = IntakeSettings.RetentionDays)]
    public string? RetentionDays { get; init; }

    [FromHeader(Name = "Idempotency-Key")]
    public string? IdempotencyKey { get; init; }

    /// <summary>Those that were given, by name.</summary>
    public Dictionary<string, string> Values() => new (string Name, string? Value)[]
    {
        ("case", Case), (IntakeSettings.Languages, Languages), (IntakeSettings.Targets, Targets), (IntakeSettings.Policy, Policy), (IntakeSettings.Unreviewed, Unreviewed),
        (IntakeSettings.Consent, Consent), (IntakeSettings.CloudTranslation, CloudTranslation), (IntakeSettings.RetentionDays, RetentionDays),
    }.Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value!, StringComparer.Ordinal);

    /// <exception cref="IntakeSettingException">The query says something that is no setting, so that a slip of the pen is not taken for a default.</exception>
    public static void RequireKnown(IQueryCollection query)
    {
        if (query.Keys.Any(k => !string.Equals(k, "case", StringComparison.OrdinalIgnoreCase) && !IntakeSettings.Names.Contains(k, StringComparer.OrdinalIgnoreCase)))
            throw new IntakeSettingException("query", "case, " + string.Join(", ", IntakeSettings.Names));
    }
}
