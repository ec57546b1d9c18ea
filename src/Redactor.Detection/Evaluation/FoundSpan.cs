using Redactor.Documents;

namespace Redactor.Detection.Evaluation;

/// <summary>A stretch <c>[Start, End)</c> of a measured text, in UTF-16 code units, that was found or would be burned.</summary>
public readonly record struct FoundSpan(int Start, int End, EntityType Type, string Recognizer);
