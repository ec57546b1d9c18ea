using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Redactor.Server.Pages.Hosting;

/// <summary>What is said of a field: whether it is wrong, and which hints and errors belong to it.</summary>
internal static class FieldState
{
    public static string? ErrorOf(ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>For <c>aria-invalid</c>.</summary>
    public static string? Invalid(ModelStateDictionary state, string field) => ErrorOf(state, field) is null ? null : "true";

    /// <summary>For <c>aria-describedby</c>.</summary>
    public static string? Described(ModelStateDictionary state, string field, string? hint = null)
    {
        var ids = new[] { hint, ErrorOf(state, field) is null ? null : ErrorId(field) }.Where(i => i is not null).ToList();
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    public static string ErrorId(string field) => field + "-error";
}
