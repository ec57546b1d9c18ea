namespace Redactor.Translation;

/// <summary>What is to be done about an engine that did not translate.</summary>
public enum TranslatorFault
{
    /// <summary>Try again later, or another engine.</summary>
    Transient,

    /// <summary>This text will not be translated by this engine.</summary>
    Rejected,

    /// <summary>The engine is set up wrongly: a person must see to it.</summary>
    Configuration,

    /// <summary>What was paid for is used up: another engine, and an alarm.</summary>
    QuotaExhausted,
}

/// <summary>An engine did not translate. Carries codes and never text of a document or of a reply.</summary>
public sealed class TranslatorException : Exception
{
    public TranslatorException(string engine, TranslatorFault fault, string code, Exception? inner = null)
        : base($"Translator {engine} failed: {fault}, {code}.", inner)
    {
        Engine = engine;
        Fault = fault;
        Code = code;
    }

    public string Engine { get; }

    public TranslatorFault Fault { get; }

    /// <summary>For example <c>429001</c> or <c>reply-truncated</c>.</summary>
    public string Code { get; }

    /// <summary>How long the engine asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool IsTransient => Fault == TranslatorFault.Transient;
}
