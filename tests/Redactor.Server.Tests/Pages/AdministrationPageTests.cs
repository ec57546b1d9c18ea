using System.Net;
using System.Text.RegularExpressions;
using Redactor.Server.Pages.Qr;
using Redactor.Server.Pages.Wording;
using Redactor.Server.Tests.Service;
using Redactor.Storage.Database.Accounts;

namespace Redactor.Server.Tests.Pages;

/// <summary>What administrators do at their pages, and people at the page of their own account.</summary>
public sealed class AdministrationPageTests : IAsyncLifetime
{
    private TestService service = null!;
    private PageVisitor administrator = null!;

    public async Task InitializeAsync()
    {
        service = await TestService.StartAsync();
        administrator = await PageVisitor.SignedInAsync(service, AccountRole.Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task An_account_is_added_with_a_password_that_is_shown_once_and_opens_it()
    {
        using var added = await administrator.SendAsync("/admin/accounts", new() { ["Name"] = "gulnar", ["Role"] = "caseworker", ["Cases"] = "K-1, K-2" });
        var password = SecretOf(await added.Content.ReadAsStringAsync());

        (await administrator.ReadAsync("/admin/accounts")).ShouldNotContain(password);
        using var gulnar = new PageVisitor(service);
        (await gulnar.SendAsync("/sign-in", new() { ["Name"] = "gulnar", ["Password"] = password })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await gulnar.ReadAsync("/account")).ShouldContain("K-1, K-2");
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_account_is_said_beside_the_field()
    {
        using var badName = await administrator.SendAsync("/admin/accounts", new() { ["Name"] = "гульнар", ["Role"] = "caseworker" });
        using var badCases = await administrator.SendAsync("/admin/accounts", new() { ["Name"] = "gulnar", ["Role"] = "caseworker", ["Cases"] = "дело" });

        (await badName.Content.ReadAsStringAsync()).ShouldContain("id=\"Name-error\"");
        (await badCases.Content.ReadAsStringAsync()).ShouldContain("id=\"Cases-error\"");
        (await administrator.ReadAsync("/admin/accounts")).ShouldNotContain(">gulnar<");
    }

    [Fact]
    public async Task A_key_is_shown_once_and_opens_nothing_after_it_was_revoked()
    {
        using var made = await administrator.SendAsync("/admin/keys", new() { ["Label"] = "scanner-2", ["Role"] = "caseworker", ["Days"] = "30" });
        var key = SecretOf(await made.Content.ReadAsStringAsync());
        using var program = service.WithKey(key);
        (await program.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await administrator.SendAsync("/admin/keys", new() { ["key"] = key.Split('_')[1] }, "/admin/keys?handler=Revoke");

        (await program.GetAsync("/api/v1/documents")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await administrator.ReadAsync("/admin/keys")).ShouldNotContain(key);
    }

    [Fact]
    public async Task The_log_is_verified_against_a_head_kept_elsewhere()
    {
        var head = SecretOf(await administrator.ReadAsync("/admin/audit"));
        using var whole = await administrator.SendAsync("/admin/audit", new() { ["head"] = head });
        using var another = await administrator.SendAsync("/admin/audit", new() { ["head"] = head[..^4] + "0000" });
        using var nothing = await administrator.SendAsync("/admin/audit", new() { ["head"] = "<b>" });

        (await whole.Content.ReadAsStringAsync()).ShouldContain("The log is whole");
        (await another.Content.ReadAsStringAsync()).ShouldContain("NOT whole");
        (await nothing.Content.ReadAsStringAsync()).ShouldContain("id=\"head-error\"");
    }

    [Fact]
    public async Task Every_page_of_administration_is_rendered_in_every_language()
    {
        foreach (var language in UiLanguages.All)
        {
            administrator.Client.DefaultRequestHeaders.Remove("Accept-Language");
            administrator.Client.DefaultRequestHeaders.Add("Accept-Language", language.Tag());
            var text = UiText.Of(language);
            foreach (var (path, title) in new[]
                     {
                         ("/admin/accounts", text.AdminAccounts), ("/admin/keys", text.KeysTitle), ("/admin/policies", text.PolicyTitle), ("/admin/audit", text.AuditTitle),
                         ("/admin/quarantine", text.QuarantineTitle), ("/admin/retention", text.RetentionTitle), ("/admin/health", text.HealthTitle),
                     })
            {
                var page = await administrator.ReadAsync(path);
                page.ShouldContain($"<h1>{title}</h1>");
                page.ShouldContain($"<html lang=\"{language.Tag()}\"");
            }
        }
    }

    [Fact]
    public async Task Health_says_what_is_translated_into_which_language_and_where()
    {
        var page = await administrator.ReadAsync("/admin/health");
        page.ShouldContain(UiText.Of(UiLanguage.English).HealthOnMachine);
        page.ShouldMatch("English</th>\\s*<td>[^<]*Spanish");
    }

    [Fact]
    public async Task An_own_password_is_changed_only_with_the_one_so_far()
    {
        var password = await service.AddAccountAsync("dinara", AccountRole.Caseworker);
        using var dinara = new PageVisitor(service);
        await dinara.SendAsync("/sign-in", new() { ["Name"] = "dinara", ["Password"] = password });
        const string Fresh = "quiet river under stones";

        using var wrong = await dinara.SendAsync("/account", new() { ["password"] = "not it", ["fresh"] = Fresh, ["again"] = Fresh }, "/account?handler=Password");
        using var differ = await dinara.SendAsync("/account", new() { ["password"] = password, ["fresh"] = Fresh, ["again"] = "other" }, "/account?handler=Password");
        using var right = await dinara.SendAsync("/account", new() { ["password"] = password, ["fresh"] = Fresh, ["again"] = Fresh }, "/account?handler=Password");

        (await wrong.Content.ReadAsStringAsync()).ShouldContain("id=\"password-error\"");
        (await differ.Content.ReadAsStringAsync()).ShouldContain("id=\"again-error\"");
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await dinara.ReadAsync("/account")).ShouldContain("signed out.");
    }

    [Fact]
    public async Task An_authenticators_secret_is_drawn_here_and_shown_again_only_to_who_has_it()
    {
        var password = await service.AddAccountAsync("dinara", AccountRole.Caseworker);
        using var dinara = new PageVisitor(service);
        await dinara.SendAsync("/sign-in", new() { ["Name"] = "dinara", ["Password"] = password });

        using var begun = await dinara.SendAsync("/account", new() { ["proof"] = password }, "/account?handler=Begin");
        var page = await begun.Content.ReadAsStringAsync();
        var secret = SecretOf(page);
        page.ShouldContain(QrCode.Of($"otpauth://totp/Redactor:dinara?secret={secret}&issuer=Redactor").Path(4));
        using var wrong = await dinara.SendAsync("/account", new() { ["confirm"] = "000000" }, "/account?handler=Confirm");

        using var knowing = await dinara.SendAsync("/account", new() { ["confirm"] = "000000", ["shown"] = secret }, "/account?handler=Confirm");
        using var guessing = await dinara.SendAsync("/account", new() { ["confirm"] = "000000", ["shown"] = secret[..^1] }, "/account?handler=Confirm");

        (await wrong.Content.ReadAsStringAsync()).ShouldNotContain(secret);
        (await guessing.Content.ReadAsStringAsync()).ShouldNotContain(secret);
        SecretOf(await knowing.Content.ReadAsStringAsync()).ShouldBe(secret);
        (await dinara.ReadAsync("/account")).ShouldNotContain(secret);
    }

    private static string SecretOf(string page) => WebUtility.HtmlDecode(Regex.Match(page, "class=\"secret\">([^<]+)<").Groups[1].Value);
}
