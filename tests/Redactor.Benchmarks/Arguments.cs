using System.Globalization;

namespace Redactor.Benchmarks;

/// <summary>The arguments of a verb: plain ones in order, <c>--name value</c> pairs, and flags.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> plain = [];

    /// <summary>Sorts the arguments.</summary>
    /// <param name="args">What follows the verb.</param>
    /// <param name="flags">Options that take no value.</param>
    public Arguments(IReadOnlyList<string> args, params string[] flags)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                plain.Add(args[i]);
            else if (flags.Contains(args[i]))
                options[args[i]] = "";
            else if (i + 1 < args.Count)
                options[args[i]] = args[++i];
            else
                throw new ArgumentException($"{args[i]} wants a value.", nameof(args));
        }
    }

    public IReadOnlyList<string> Plain => plain;

    public bool Has(string flag) => options.ContainsKey(flag);

    public string Text(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise) =>
        options.TryGetValue(name, out var value) ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A comma-separated option; empty when it was not given.</summary>
    public IReadOnlyList<string> List(string name) => Text(name, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
