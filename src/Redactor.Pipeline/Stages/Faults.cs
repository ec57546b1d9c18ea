using System.Diagnostics;

namespace Redactor.Pipeline.Stages;

/// <summary>What may be said of a fault: its kind and place in the program. Its message may quote what it failed on.</summary>
internal static class Faults
{
    public static string Kind(Exception fault) => fault.GetType().Name;

    public static string Place(Exception fault) =>
        string.Join(" < ", new StackTrace(fault, fNeedFileInfo: false).GetFrames().Take(8).Select(f => f.GetMethod()).Select(m => $"{m?.DeclaringType?.Name}.{m?.Name}"));
}
