namespace Redactor.Documents;

/// <summary>How far the redacted document may go, as the person who testified agreed. Stable: its names are stored.</summary>
public enum ConsentScope
{
    /// <summary>It stays with the group that collected it.</summary>
    Internal,

    /// <summary>It may go to archives the group trusts.</summary>
    TrustedArchives,

    /// <summary>It may be published.</summary>
    Public,
}
