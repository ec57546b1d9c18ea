using Redactor.Pipeline.Processes;

namespace Redactor.Pipeline.Tests.Processes;

public sealed class JailTests
{
    [Fact]
    public void This_machine_can_jail() => Jails.Real.IsJailed.ShouldBeTrue();

    [Fact]
    public async Task There_is_no_network()
    {
        (await Jails.ShellAsync("cut -d: -f1 /proc/net/dev | tail -n +3 | tr -d ' '")).ShouldBe("lo");
        (await Jails.ShellAsync("cat /proc/net/route | wc -l")).ShouldBe("1");
    }

    [Fact]
    public async Task There_are_no_capabilities() =>
        (await Jails.ShellAsync("grep -E '^Cap(Inh|Prm|Eff|Bnd|Amb)' /proc/self/status | cut -f2 | sort -u")).ShouldBe("0000000000000000");

    [Fact]
    public async Task Privileges_cannot_be_regained() =>
        (await Jails.ShellAsync("grep NoNewPrivs /proc/self/status | cut -f2")).ShouldBe("1");

    [Fact]
    public async Task The_system_is_read_only() =>
        (await Jails.ShellAsync("touch /usr/x /usr/bin/x 2>/dev/null || echo refused")).ShouldBe("refused");

    [Fact]
    public async Task Home_folders_and_secrets_are_not_there()
    {
        (await Jails.ShellAsync("ls / | grep -vxE 'bin|dev|etc|lib|lib32|lib64|proc|sbin|tmp|usr|var'")).ShouldBe("");
        (await Jails.ShellAsync("ls /etc | grep -vxE 'alternatives|fonts|ld.so.cache|localtime'")).ShouldBe("");
    }

    [Fact]
    public async Task Nothing_is_inherited_from_the_environment()
    {
        Environment.SetEnvironmentVariable("REDACTOR_TEST_SECRET", "sealed");
        (await Jails.ShellAsync("env | cut -d= -f1 | sort | tr '\\n' ' '")).ShouldBe("HOME LC_ALL OMP_THREAD_LIMIT PATH PWD");
    }

    [Fact]
    public async Task Other_processes_cannot_be_seen() =>
        (await Jails.ShellAsync("ls -d /proc/[0-9]* | wc -l")).Length.ShouldBe(1);

    [Fact]
    public async Task No_device_beyond_the_harmless_ones() =>
        (await Jails.ShellAsync("find /dev -type b -o -type c | grep -vxE '/dev/(full|null|random|urandom|zero|tty|console|pts/ptmx)'")).ShouldBe("");

    [Fact]
    public async Task A_namespace_inside_cannot_be_made() =>
        (await Jails.ShellAsync("unshare --user --map-root-user true 2>/dev/null && echo made || echo refused")).ShouldBe("refused");

    [Fact]
    public void A_machine_without_bubblewrap_is_refused_with_what_to_install()
    {
        var options = new SandboxOptions { BubblewrapPath = "/nonexistent/bwrap" };
        Should.Throw<SandboxUnavailableException>(() => Jail.Open(options)).Message.ShouldContain("apt-get install bubblewrap");
    }

    [Fact]
    public void A_bubblewrap_that_may_not_make_namespaces_is_refused()
    {
        var options = new SandboxOptions { BubblewrapPath = "/usr/bin/false" };
        Should.Throw<SandboxUnavailableException>(() => Jail.Open(options)).Message.ShouldContain("may not make namespaces");
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("development", true)]
    [InlineData("Development", false)]
    public void Going_without_a_jail_needs_both_development_and_the_unsafe_option(string environment, bool isUnsafe)
    {
        var options = new SandboxOptions { BubblewrapPath = "/nonexistent", Environment = environment, UnsafeWithoutSandbox = isUnsafe };
        Should.Throw<SandboxUnavailableException>(() => Jail.Open(options));
    }

    [Fact]
    public void A_developer_may_go_without_a_jail_where_none_can_be_made()
    {
        var options = new SandboxOptions
        {
            BubblewrapPath = "/nonexistent",
            Environment = SandboxOptions.Development,
            UnsafeWithoutSandbox = true,
        };
        Jail.Open(options).IsJailed.ShouldBeFalse();
    }

    [Fact]
    public void The_unsafe_option_does_not_switch_off_a_jail_that_works() =>
        Jail.Open(new SandboxOptions { Environment = SandboxOptions.Development, UnsafeWithoutSandbox = true }).IsJailed.ShouldBeTrue();
}
