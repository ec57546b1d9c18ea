namespace Redactor.Translation;

/// <summary>A LibreTranslate server.</summary>
public sealed record LibreTranslateOptions
{
    public required Uri Endpoint { get; init; }

    /// <summary>Null for a server that asks for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>
    /// The server is run by the organisation itself. Off: it counts as cloud, and documents without consent never reach it. Never true for libretranslate.com,
    /// whatever is set.
    /// </summary>
    public bool IsOwnServer { get; init; }

    /// <summary>Plain HTTP to a server on a network of your own; default false.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>Texts in one request (the server's --batch-limit); default 50.</summary>
    public int MostElements { get; init; } = 50;

    /// <summary>Characters in one request (the server's --char-limit); default 20,000.</summary>
    public int MostCharacters { get; init; } = 20_000;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries of one request; default 3.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The longest wait between tries, also where the server asks for more; default 30 seconds.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before the second try, doubled for each further one; default a second.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The name alone: a key may stand in here.</summary>
    public override string ToString() => nameof(LibreTranslateOptions);
}
