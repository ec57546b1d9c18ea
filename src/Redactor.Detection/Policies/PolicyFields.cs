using System.Text.Json;

namespace Redactor.Detection.Policies;

/// <summary>The fields of one object of a policy file; what is wrong with them joins the faults of the file.</summary>
internal sealed class PolicyFields
{
    private readonly string place;
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);

    /// <param name="place">Where the object stands in the file; empty for the whole.</param>
    /// <param name="known">Names that it may have.</param>
    public PolicyFields(JsonElement element, string place, List<PolicyFault> faults, params string[] known)
    {
        this.place = place;
        Faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new PolicyFault(place, "A policy is a JSON object."));
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (known.Contains(property.Name, StringComparer.Ordinal)) values[property.Name] = property.Value;
            else Fault(Shown(property.Name), $"is not known here. Known: {string.Join(", ", known)}.");
        }
    }

    public List<PolicyFault> Faults { get; }

    public bool Has(string name) => values.ContainsKey(name);

    public JsonElement Get(string name) => values[name];

    public void Fault(string name, string advice) => Faults.Add(new PolicyFault(At(name), advice));

    public double? Number(string name)
    {
        if (!values.TryGetValue(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)) return number;
        Fault(name, "must be a number.");
        return null;
    }

    public bool? Truth(string name)
    {
        if (!values.TryGetValue(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Fault(name, "must be true or false.");
        return null;
    }

    public string? Text(string name, int longest)
    {
        if (!values.TryGetValue(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= longest && !text.Any(char.IsControl)) return text;
        Fault(name, $"must be a text of at most {longest} characters on one line.");
        return null;
    }

    /// <summary>One of some words; <paramref name="choices"/> gives their meaning.</summary>
    public T? Choice<T>(string name, params T[] choices)
        where T : struct, Enum
    {
        if (!values.TryGetValue(name, out var value)) return null;
        var said = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (var choice in choices)
        {
            if (string.Equals(Word(choice), said, StringComparison.Ordinal)) return choice;
        }

        Fault(name, $"must be one of {string.Join(", ", choices.Select(c => $"\"{Word(c)}\""))}.");
        return null;
    }

    /// <summary>A name out of the file as a message may show it: the file may be the wrong one, and full of testimony.</summary>
    public static string Shown(string name) => name.Length is > 0 and <= 32 && name.All(char.IsAsciiLetterOrDigit) ? name : "(a name that is not shown)";

    private static string Word<T>(T choice)
        where T : struct, Enum =>
        choice.ToString().ToLowerInvariant();

    private string At(string name) => place.Length == 0 ? name : $"{place}.{name}";
}
