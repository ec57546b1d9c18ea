using Microsoft.Data.Sqlite;

namespace Redactor.EndToEnd.Tests;

/// <summary>The verbs that look after what is stored, on a store that <c>redactor serve</c> made.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task The_audit_log_is_verified_against_a_head_that_was_kept_and_tampering_is_told()
    {
        await ServeOnceAsync();
        var head = await RunAsync("audit", "head", "--data", Data);
        head.ExitCode.ShouldBe(0, head.Errors);
        var whole = await RunAsync("audit", "verify", "--data", Data, "--head", head.Output.Trim());
        whole.ExitCode.ShouldBe(0, whole.Output + whole.Errors);
        whole.Output.ShouldContain("whole");

        await ChangeAsync("DROP TRIGGER audit_log_update; DROP TRIGGER audit_log_delete; UPDATE audit_log SET actor = 'nobody' WHERE sequence = 1");
        var changed = await RunAsync("audit", "verify", "--data", Data);
        (changed.ExitCode, changed.Output).ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(1), c => c.Output.ShouldContain("Changed at row 1"));
        await ChangeAsync("DELETE FROM audit_log");
        (await RunAsync("audit", "verify", "--data", Data)).ExitCode.ShouldBe(0, "without the head nobody can tell");
        (await RunAsync("audit", "verify", "--data", Data, "--head", head.Output.Trim())).Output.ShouldContain("Truncated at row 1");
    }

    [Fact]
    public async Task A_new_master_key_takes_the_place_of_the_former()
    {
        await ServeOnceAsync();
        var created = await RunAsync("key", "create", folder["new.key"]);
        created.ExitCode.ShouldBe(0, created.Errors);
        File.GetUnixFileMode(folder["new.key"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await RunAsync("key", "create", folder["new.key"])).ExitCode.ShouldBe(1, "an existing key is never replaced");

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["REDACTOR_MASTER_KEY_FILE"] = folder["new.key"] };
        string[] rotate = ["key", "rotate", "--data", Data, "--former", folder["data.key"]];
        var first = await RedactorProgram.RunAsync(rotate, environment: environment);
        first.ExitCode.ShouldBe(0, first.Errors);
        first.Output.ShouldNotStartWith("0 data keys");
        (await RedactorProgram.RunAsync(rotate, environment: environment)).Output.ShouldStartWith("0 data keys");
        File.Delete(folder["data.key"]);
        await ServeOnceAsync(environment);
    }

    [Theory]
    [InlineData("audit", "verify", "--data", "nowhere")]
    [InlineData("audit", "verify", "--head", "7:short")]
    [InlineData("key", "rotate", "--data", "nowhere")]
    public async Task Wrong_usage_is_explained_and_makes_nothing(params string[] arguments)
    {
        var end = await RunAsync(arguments);
        end.ExitCode.ShouldBe(2, end.Output + end.Errors);
        end.Errors.ShouldNotContain("   at ");
        Directory.Exists(Path.Combine(TestKit.Repository.Root, "nowhere")).ShouldBeFalse();
    }

    private static Task<ProgramEnd> RunAsync(params string[] arguments) => RedactorProgram.RunAsync(arguments);

    private async Task ServeOnceAsync(IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = RedactorProgram.Start(["serve", "--data", Data, "--listen", "127.0.0.1:0"], environment);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        (await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull().ShouldStartWith("Redactor listens on");
        await RedactorProgram.ToolAsync("kill", "-TERM", $"{process.Id}");
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);
    }

    private async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "redactor.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
