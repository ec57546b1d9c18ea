using System.Text;
using Redactor.Storage.Keys;

namespace Redactor.Storage.Tests.Keys;

/// <summary>Where master keys come from, and everything that is refused.</summary>
public sealed class MasterKeySourceTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_created_key_file_is_private_and_gives_the_key_back()
    {
        var path = folder["master.key"];
        using var created = new KeyFile(path).Create();
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder.Path).ShouldBe([path]);
        using var read = await new KeyFile(path).ReadAsync(default);
        read.Id.ShouldBe(created.Id);
        read.Bytes.SequenceEqual(created.Bytes).ShouldBeTrue();
    }

    [Fact]
    public void An_existing_key_file_is_never_replaced()
    {
        var path = folder["master.key"];
        new KeyFile(path).Create().Dispose();
        var before = File.ReadAllBytes(path);
        Should.Throw<MasterKeyException>(() => new KeyFile(path).Create()).Problem.ShouldBe(MasterKeyProblem.AlreadyExists);
        File.ReadAllBytes(path).ShouldBe(before);
        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Of_many_that_create_at_once_one_succeeds()
    {
        var path = folder["master.key"];
        var made = 0;
        Parallel.For(0, 16, _ =>
        {
            try
            {
                new KeyFile(path).Create().Dispose();
                Interlocked.Increment(ref made);
            }
            catch (MasterKeyException e) when (e.Problem == MasterKeyProblem.AlreadyExists)
            {
                // As it should be.
            }
        });
        made.ShouldBe(1);
        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    [Theory]
    [InlineData(0b110_100_000)]
    [InlineData(0b110_000_100)]
    [InlineData(0b110_010_000)]
    [InlineData(0b111_000_000)]
    public async Task A_key_file_that_others_may_touch_is_refused(int mode)
    {
        var path = folder["master.key"];
        new KeyFile(path).Create().Dispose();
        File.SetUnixFileMode(path, (UnixFileMode)mode);
        await ProblemOf(new KeyFile(path), MasterKeyProblem.NotPrivate);
    }

    [Fact]
    public async Task A_key_file_that_even_we_may_not_write_is_fine()
    {
        var path = folder["master.key"];
        new KeyFile(path).Create().Dispose();
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        (await new KeyFile(path).ReadAsync(default)).Dispose();
    }

    [Fact]
    public async Task A_key_file_of_another_user_is_refused()
    {
        // Root can give a file away; anybody else finds files of root everywhere.
        var path = Environment.IsPrivilegedProcess ? folder["master.key"] : "/etc/passwd";
        if (Environment.IsPrivilegedProcess)
        {
            new KeyFile(path).Create().Dispose();
            using var given = System.Diagnostics.Process.Start("chown", ["65534", path]);
            await given.WaitForExitAsync();
        }

        await ProblemOf(new KeyFile(path), MasterKeyProblem.NotOurs);
    }

    [Fact]
    public async Task What_is_not_a_file_is_refused()
    {
        await ProblemOf(new KeyFile(folder["none"]), MasterKeyProblem.Missing);
        await ProblemOf(new KeyFile(folder.Path), MasterKeyProblem.NotAFile);
        using var made = System.Diagnostics.Process.Start("mkfifo", ["-m", "600", folder["pipe"]]);
        await made.WaitForExitAsync();
        await ProblemOf(new KeyFile(folder["pipe"]), MasterKeyProblem.NotAFile);
        Should.Throw<MasterKeyException>(() => new KeyFile(Path.Combine(folder["none"], "key")).Create()).Problem.ShouldBe(MasterKeyProblem.Refused);
    }

    public static TheoryData<string> Malformed =>
    [
        "", "\n", "not base64 at all, not at all, not at all!!!", Convert.ToBase64String(new byte[31]), Convert.ToBase64String(new byte[33]),
        Convert.ToBase64String(new byte[32]) + "A", new string('A', 5000), Convert.ToBase64String(new byte[32])[..43],
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_not_32_bytes_of_base64_is_refused(string text)
    {
        var path = folder["master.key"];
        await File.WriteAllTextAsync(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await ProblemOf(new KeyFile(path), MasterKeyProblem.Malformed);
        await ProblemOf(new CommandKey("cat", [path], Limit, TimeProvider.System), MasterKeyProblem.Malformed);
    }

    [Fact]
    public async Task The_environment_gives_its_key_once_and_children_do_not_inherit_it()
    {
        const string Variable = "REDACTOR_TEST_MASTER_KEY";
        using var key = MasterKey.Random();
        Environment.SetEnvironmentVariable(Variable, Encoding.ASCII.GetString(key.ToBase64()));
        using var read = await new EnvironmentKey(Variable).ReadAsync(default);
        read.Id.ShouldBe(key.Id);
        Environment.GetEnvironmentVariable(Variable).ShouldBeNull();
        await ProblemOf(new EnvironmentKey(Variable), MasterKeyProblem.Missing);
    }

    [Fact]
    public async Task A_command_gives_the_key_it_prints()
    {
        using var created = new KeyFile(folder["master.key"]).Create();
        using var read = await new CommandKey("cat", [folder["master.key"]], Limit, TimeProvider.System).ReadAsync(default);
        read.Id.ShouldBe(created.Id);
    }

    [Fact]
    public async Task A_command_is_not_given_to_a_shell()
    {
        await ProblemOf(new CommandKey("echo", ["$(head -c 32 /dev/zero | base64)"], Limit, TimeProvider.System), MasterKeyProblem.Malformed);
        await ProblemOf(new CommandKey("echo AAAA", [], Limit, TimeProvider.System), MasterKeyProblem.CommandFailed);
    }

    [Fact]
    public async Task A_command_that_fails_is_refused_and_its_complaint_is_not_repeated()
    {
        var failure = await ProblemOf(new CommandKey("bash", ["-c", "base64 -w0 < <(head -c 32 /dev/zero); echo secret >&2; exit 3"], Limit, TimeProvider.System), MasterKeyProblem.CommandFailed);
        failure.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_command_that_hangs_or_never_stops_talking_is_stopped()
    {
        await ProblemOf(new CommandKey("sleep", ["3600"], TimeSpan.FromMilliseconds(200), TimeProvider.System), MasterKeyProblem.CommandTooSlow);
        await ProblemOf(new CommandKey("bash", ["-c", "yes >&2"], TimeSpan.FromMilliseconds(200), TimeProvider.System), MasterKeyProblem.CommandTooSlow);
        await ProblemOf(new CommandKey("yes", [], Limit, TimeProvider.System), MasterKeyProblem.Malformed);
    }

    [Fact]
    public void A_key_shows_its_id_and_nothing_else()
    {
        using var key = new MasterKey(new byte[32]);
        using var same = new MasterKey(new byte[32]);
        key.Id.ShouldBe(same.Id);
        key.ToString().ShouldBe(key.Id);
        key.Id.Length.ShouldBe(16);
        typeof(MasterKey).GetProperties().Select(p => p.Name).ShouldBe(["Id"]);
    }

    private static async Task<MasterKeyException> ProblemOf(IMasterKeySource source, MasterKeyProblem problem)
    {
        var failure = await Should.ThrowAsync<MasterKeyException>(() => source.ReadAsync(default));
        failure.Problem.ShouldBe(problem);
        return failure;
    }
}
