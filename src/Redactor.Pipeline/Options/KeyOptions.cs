using Redactor.Storage.Keys;

namespace Redactor.Pipeline;

/// <summary>Where the master key comes from: a file, unless a variable or command is given.</summary>
public sealed record KeyOptions
{
    /// <summary>Mode 0600. Default: beside the data folder, named like it and ending in <c>.key</c>; made at the first start.</summary>
    public string? File { get; init; }

    /// <summary>Name of an environment variable that holds the key; it is taken out of the environment when read.</summary>
    public string? Variable { get; init; }

    /// <summary>A program that prints the key.</summary>
    public string? Command { get; init; }

    public IReadOnlyList<string> CommandArguments { get; init; } = [];

    /// <summary>Seconds that the command may take; default 30.</summary>
    public int CommandSeconds { get; init; } = 30;

    /// <summary>The former key during and after a rotation, or the coming one just before it.</summary>
    public KeyOptions? Former { get; init; }

    internal bool IsDefaultFile => File is null && Variable is null && Command is null;

    internal void Validate()
    {
        ServiceOptions.Require(
            new[] { File, Variable, Command }.Count(s => s is not null) <= 1,
            "Give one of Redactor:Keys:File, Redactor:Keys:Variable and Redactor:Keys:Command.");
        ServiceOptions.Require(CommandSeconds is >= 1 and <= 600, "Redactor:Keys:CommandSeconds lies between 1 and 600.");
        ServiceOptions.Require(Former is null || !Former.IsDefaultFile, "Redactor:Keys:Former names a file, variable or command.");
        Former?.Validate();
    }

    internal IMasterKeySource ToSource(string file, TimeProvider time) =>
        Variable is not null ? new EnvironmentKey(Variable)
        : Command is not null ? new CommandKey(Command, CommandArguments, TimeSpan.FromSeconds(CommandSeconds), time)
        : new KeyFile(file);
}
