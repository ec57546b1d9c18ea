using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Redactor.Pipeline;
using Redactor.Server.Hosting;

namespace Redactor.Server.Tests.Service;

/// <summary>What the environment and the command line say.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void Short_names_set_everything_a_shared_service_needs()
    {
        var options = ServiceOptions.From(Gather(new()
        {
            ["REDACTOR_DATABASE"] = "postgres://red:p%40ss@db.example:5433/redactor?sslmode=require",
            ["REDACTOR_BROKER"] = "amqp://user:pw@mq.example:5672/",
            ["REDACTOR_S3_ENDPOINT"] = "https://s3.example",
            ["REDACTOR_S3_BUCKET"] = "b",
            ["REDACTOR_MASTER_KEY_COMMAND"] = "vault read -field key",
            ["Redactor__Pipeline__Readers"] = "3",
            ["Redactor__Role"] = "Worker",
        }));

        options.Database.Postgres.ShouldBe("Host=db.example;Port=5433;Database=redactor;Username=red;Password=p@ss;SSL Mode=require", StringCompareShould.IgnoreCase);
        options.Bus.RabbitMq!.Host.ShouldBe("mq.example");
        options.Blobs.S3!.Bucket.ShouldBe("b");
        (options.Keys.Command, string.Join(' ', options.Keys.CommandArguments)).ShouldBe(("vault", "read -field key"));
        options.Pipeline.Readers.ShouldBe(3);
        options.Role.ShouldBe(ServiceRole.Worker);
    }

    [Fact]
    public void The_master_key_itself_is_not_copied_into_the_configuration()
    {
        var configuration = Gather(new() { ["REDACTOR_MASTER_KEY"] = "the key itself" });

        configuration.AsEnumerable().ShouldAllBe(s => s.Value != "the key itself");
        ServiceOptions.From(configuration).Keys.Variable.ShouldBe("REDACTOR_MASTER_KEY");
    }

    [Fact]
    public void A_path_is_a_SQLite_file_and_the_command_line_wins()
    {
        var configuration = ServiceConfiguration.Gather(
            new Hashtable { ["REDACTOR_DATABASE"] = "Host=other", ["REDACTOR_LISTEN"] = "1234" },
            new Dictionary<string, string?> { ["Redactor:Web:Listen"] = "127.0.0.1:99", ["Redactor:Web:Watch"] = null },
            "/srv/redactor.db");

        ServiceOptions.From(configuration).Database.Sqlite.ShouldBe("/srv/redactor.db");
        WebOptions.From(configuration).EndPoint().Port.ShouldBe(99);
    }

    [Fact]
    public void A_secret_may_lie_in_a_file()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "tmp-" + Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, "amqp://user:pw@mq.example/\n");

        ServiceOptions.From(Gather(new() { ["REDACTOR_BROKER_FILE"] = path })).Bus.RabbitMq!.UserInfo.ShouldBe("user:pw");

        File.Delete(path);
        Should.Throw<ValidationException>(() => Gather(new() { ["REDACTOR_BROKER_FILE"] = path })).Message.ShouldContain("REDACTOR_BROKER_FILE");
    }

    [Theory]
    [InlineData("127.0.0.1:80", false, true)]
    [InlineData("localhost:80", false, true)]
    [InlineData("[::1]:80", false, true)]
    [InlineData("8080", false, true)]
    [InlineData("0.0.0.0:80", false, false)]
    [InlineData("[::]:80", false, false)]
    [InlineData("192.168.1.2:80", false, false)]
    [InlineData("0.0.0.0:80", true, true)]
    [InlineData("example.org:80", true, false)]
    [InlineData("127.0.0.1", false, false)]
    public void Clear_text_leaves_this_machine_only_when_told(string listen, bool behindProxy, bool isAllowed)
    {
        var options = new WebOptions { Listen = listen, BehindProxy = behindProxy };

        if (isAllowed) options.EndPoint();
        else Should.Throw<ValidationException>(options.EndPoint);
    }

    private static IConfigurationRoot Gather(Hashtable environment) => ServiceConfiguration.Gather(environment, new Dictionary<string, string?>(), null);
}
