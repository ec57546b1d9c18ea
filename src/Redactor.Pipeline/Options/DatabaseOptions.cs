namespace Redactor.Pipeline;

/// <summary>Which database: a SQLite file, unless a PostgreSQL server is given.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Path of the file; default <c>redactor.db</c> in the data folder.</summary>
    public string? Sqlite { get; init; }

    /// <summary>Connection string of the server.</summary>
    public string? Postgres { get; init; }

    /// <summary>The name alone: a password may stand in here.</summary>
    public override string ToString() => nameof(DatabaseOptions);

    internal void Validate() => ServiceOptions.Require(Sqlite is null || Postgres is null, "Give Redactor:Database:Sqlite or Redactor:Database:Postgres, not both.");
}
