namespace Redactor.Documents;

/// <summary>This document cannot pass: quarantine it, do not retry. Carries a code and what the caseworker can do; never text.</summary>
public sealed class DocumentRejectedException : Exception
{
    public DocumentRejectedException(RejectionCode code)
        : base(RejectionAdvice.For(code)) => Code = code;

    public DocumentRejectedException(RejectionCode code, Exception inner)
        : base(RejectionAdvice.For(code), inner) => Code = code;

    public RejectionCode Code { get; }
}
