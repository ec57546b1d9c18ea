namespace Redactor.Storage.Tests;

/// <summary>The test assembly started as a program: children for the tests to kill or to starve.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Children.Roles.RunAsync(args);
    }
}
