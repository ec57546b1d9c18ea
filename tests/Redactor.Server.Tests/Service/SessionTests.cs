using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Redactor.Server.Accounts;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Service;

/// <summary>People who sign in.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string Name = "dinara";

    private TestService service = null!;
    private TestSession session = null!;
    private string password = "";

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        session = TestSession.Open(service);
        password = await service.AddAccountAsync(Name, AccountRole.Caseworker);
    }

    public async Task DisposeAsync()
    {
        session.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_cookie_is_closed_to_scripts_and_other_sites_and_says_nothing()
    {
        var answer = await session.SignInAsync(Name, password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(Name);
        (await session.Client.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_needs_the_token_and_another_persons_token_does_not_do()
    {
        await session.SignInAsync(Name, password);
        using var other = new TestSession(service);
        await other.SignInAsync("other", await service.AddAccountAsync("other", AccountRole.Caseworker));
        var header = SignInRegistration.AntiforgeryHeader;
        var foreign = other.Client.DefaultRequestHeaders.GetValues(header).Single();

        (await SubmitAsync()).ShouldBe("Created");
        session.Client.DefaultRequestHeaders.Remove(header);
        (await SubmitAsync()).ShouldBe("AntiforgeryDue");
        session.Client.DefaultRequestHeaders.Add(header, foreign);
        (await SubmitAsync()).ShouldBe("AntiforgeryDue");
        await session.RenewTokenAsync();
        (await SubmitAsync()).ShouldBe("OK");
    }

    [Fact]
    public async Task Wrong_names_and_wrong_passwords_get_the_same_answer()
    {
        var wrongName = await session.SignInAsync("nobody", password);
        var wrongPassword = await session.SignInAsync(Name, "not the password");

        wrongName.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Without(await wrongName.Content.ReadAsStringAsync()).ShouldBe(Without(await wrongPassword.Content.ReadAsStringAsync()));

        static string Without(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_however_fast_they_come()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => session.SignInAsync(Name, "not the password")));

        (await session.SignInAsync(Name, password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await ChangeAsync((directory, account) => directory.ResetAsync(account, password, "test", default));
        (await session.SignInAsync(Name, password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_cannot_come_back()
    {
        await session.SignInAsync(Name, password);

        await ChangeAsync((directory, account) => directory.SetDisabledAsync(account, true, "test", default));

        (await session.Client.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await session.SignInAsync(Name, password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_copied_cookie_is_worthless_after_signing_out()
    {
        var signedIn = await session.SignInAsync(Name, password);
        using var thief = service.Anonymous();
        thief.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Single(c => c.StartsWith(SessionCookie.Name, StringComparison.Ordinal)));
        (await thief.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await session.Client.DeleteAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await thief.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_a_weak_one_is_refused()
    {
        await session.SignInAsync(Name, password);
        using var other = new TestSession(service);
        await other.SignInAsync(Name, password);

        var weak = await session.Client.PostAsJsonAsync("/api/v1/session/password", new { password, newPassword = "short" });
        var good = await session.Client.PostAsJsonAsync("/api/v1/session/password", new { password, newPassword = "quiet river under stones" });

        weak.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        good.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await session.Client.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Client.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await other.SignInAsync(Name, password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_authenticators_code_is_asked_for_works_once_and_its_secret_is_nowhere_on_the_disk()
    {
        await session.SignInAsync(Name, password);
        var begun = await session.Client.PostAsJsonAsync("/api/v1/session/authenticator", new { password });
        var secret = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        (await session.Client.PutAsJsonAsync("/api/v1/session/authenticator", new { code = "000000" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var used = CodeOf(secret, 0);
        (await session.Client.PutAsJsonAsync("/api/v1/session/authenticator", new { code = used })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var later = new TestSession(service);
        (await CodeAsync(await later.SignInAsync(Name, password))).ShouldBe("CodeDue");
        (await CodeAsync(await later.SignInAsync(Name, password, "123456"))).ShouldBe("SignInRefused");
        (await CodeAsync(await later.SignInAsync(Name, password, used))).ShouldBe("SignInRefused", "it was used to confirm");
        (await later.SignInAsync(Name, password, CodeOf(secret, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(await later.SignInAsync(Name, password, used))).ShouldBe("SignInRefused", "it was used before the last");
        service.Stored().AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_put_off()
    {
        await using var strict = await TestService.StartAsync(signIns: 3);
        using var client = strict.Anonymous();
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add((int)(await client.PostAsJsonAsync("/api/v1/session", new { name = "a" + i, password = "x" })).StatusCode);

        statuses.ShouldBe([401, 401, 401, 429]);
    }

    [Fact]
    public async Task Nothing_of_the_framework_keeps_keys_in_the_home_folder()
    {
        await session.SignInAsync(Name, password);

        service.App.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ShouldNotContain(s => s.GetType().Name.Contains("DataProtection"));
        service.Get<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>().ShouldBeOfType<SealedDataProtection>();
    }

    // RFC 6238 with SHA-1, 30 seconds, 6 digits, in the step of now plus the one given.
    private static string CodeOf(string secret, int steps)
    {
        var key = new List<byte>();
        int bits = 0, value = 0;
        foreach (var c in secret)
        {
            value = (value << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            key.Add((byte)(value >> (bits - 8)));
            bits -= 8;
        }

        var counter = BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + steps));
#pragma warning disable CA5350 // What authenticators compute.
        var mac = HMACSHA1.HashData(key.ToArray(), counter);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private async Task<string> SubmitAsync()
    {
        var answer = await session.Client.PostAsync("/api/v1/documents?case=c", new ByteArrayContent([1, 2, 3]));
        return answer.IsSuccessStatusCode ? answer.StatusCode.ToString() : (await CodeAsync(answer))!;
    }

    private async Task ChangeAsync(Func<AccountDirectory, Account, Task> change)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        await change(directory, (await directory.FindByNameAsync(Name))!);
    }
}
