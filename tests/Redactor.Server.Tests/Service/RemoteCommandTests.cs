using System.Security.Cryptography;
using Redactor.Documents;
using Redactor.Server.Commands;
using Redactor.Storage.Database;

namespace Redactor.Server.Tests.Service;

/// <summary>The commands that ask a server, as a caseworker on the same machine types them.</summary>
public sealed class RemoteCommandTests : IAsyncLifetime
{
    private readonly string scan = Path.Combine(AppContext.BaseDirectory, "tmp-" + Guid.NewGuid().ToString("N"));
    private TestService service = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync(maxFileBytes: 30_000_000);
        await File.WriteAllBytesAsync(scan, RandomNumberGenerator.GetBytes(20_000_000));
    }

    public async Task DisposeAsync()
    {
        File.Delete(scan);
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_large_file_is_handed_in_by_parts_with_the_key_of_the_data_folder()
    {
        (await RunAsync("submit", scan, "--case", "case-1", "--policy", "minimal", "--retention-days", "7")).ShouldBe(ExitCode.Good);
        (await RunAsync("submit", scan, "--case", "case-1")).ShouldBe(ExitCode.Good);

        var document = (await service.Get<DocumentStore>().ListAsync(new(), default)).ShouldHaveSingleItem();
        document.ContentHash.ShouldBe(ContentHash.Of(await File.ReadAllBytesAsync(scan)));
        (document.PolicyName, document.RetentionDays).ShouldBe(("minimal", 7));
        (await RunAsync("status", document.Id.ToString(), "--json")).ShouldBe(ExitCode.Good);
        (await RunAsync("withdraw", document.Id.ToString())).ShouldBe(ExitCode.Good);
        (await RunAsync("retry", document.Id.ToString())).ShouldBe(ExitCode.SomeRejected);
        (await RunAsync("export", document.Id.ToString(), "--out", scan + "-out")).ShouldBe(ExitCode.SomeRejected);
        Directory.Exists(scan + "-out").ShouldBeFalse();
    }

    [Theory]
    [InlineData("submit", "FILE", "--case", "c", "--policy", "NO SUCH/POLICY")]
    [InlineData("submit", "FILE", "--case", "c", "--server", "http://example.org")]
    [InlineData("submit", "/no/such/file", "--case", "c")]
    public async Task What_cannot_be_is_said_before_anything_is_sent(params string[] arguments)
    {
        (await RunAsync([.. arguments.Select(a => a == "FILE" ? scan : a)])).ShouldBe(ExitCode.Usage);
        (await service.Get<DocumentStore>().ListAsync(new(), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_looks_after_accounts_and_keys_while_the_server_runs()
    {
        (await RunAsync("account", "add", "jane", "--role", "reviewer")).ShouldBe(ExitCode.Good);
        (await RunAsync("account", "add", "jane", "--role", "reviewer")).ShouldBe(ExitCode.Usage);
        (await RunAsync("account", "reset", "jane")).ShouldBe(ExitCode.Good);
        (await RunAsync("account", "disable", "jane")).ShouldBe(ExitCode.Good);
        (await RunAsync("api-key", "add", "scanner", "--role", "caseworker", "--case", "case-1")).ShouldBe(ExitCode.Good);
        var key = (await service.Get<Storage.Database.Accounts.ApiKeyStore>().ListAsync(default)).Single(k => k.Label == "scanner");
        (await RunAsync("api-key", "revoke", key.Id)).ShouldBe(ExitCode.Good);
        (await service.Get<Storage.Database.Accounts.ApiKeyStore>().FindAsync(key.Id, default))!.RevokedAt.ShouldNotBeNull();
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        string[] address = arguments[0] is "account" or "api-key" || arguments.Contains("--server") ? [] : ["--server", service.Address.ToString()];
        return RootCommandLine.RunAsync([.. arguments, .. address, "--data", service.Data]);
    }
}
