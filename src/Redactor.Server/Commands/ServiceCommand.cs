using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Redactor.Pipeline;
using Redactor.Server.Accounts;
using Redactor.Server.Commands.Remote;
using Redactor.Server.Hosting;

namespace Redactor.Server.Commands;

/// <summary><c>redactor serve</c>, <c>web</c> and <c>worker</c>: the service in one process, or shared among many.</summary>
internal static class ServiceCommand
{
    private static readonly Option<string?> Data = new("--data") { Description = "Folder for everything that is stored.", HelpName = "DIR" };
    private static readonly Option<string?> Listen = new("--listen") { Description = "Address and port (default: 127.0.0.1:8080).", HelpName = "ADDRESS" };
    private static readonly Option<string?> Watch = new("--watch") { Description = "Take files in from DIR/CASE/.", HelpName = "DIR" };
    private static readonly Option<bool> WatchDelete = new("--watch-delete") { Description = "Delete files that were taken in, instead of moving them to DIR/CASE/taken/." };
    private static readonly Option<bool> BehindProxy = new("--behind-proxy") { Description = "A proxy encrypts: clear text on addresses other than this machine's own is allowed." };
    private static readonly Option<string?> Certificate = new("--certificate") { Description = "Certificate chain in PEM, to encrypt.", HelpName = "FILE" };
    private static readonly Option<string?> CertificateKey = new("--certificate-key") { Description = "Its private key in PEM.", HelpName = "FILE" };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string or address, or the path of a SQLite file (REDACTOR_DATABASE).", HelpName = "DATABASE" };

    public static Command CreateServe()
    {
        var command = new Command("serve", "Run the whole service in one process, with everything in one folder. No set-up.") { Data, Listen, Watch, WatchDelete, BehindProxy, Certificate, CertificateKey };
        command.SetAction((parsed, cancellationToken) => RunWebAsync(parsed, ServiceRole.All, cancellationToken));
        return command;
    }

    public static Command CreateWeb()
    {
        var command = new Command("web", "Run the API alone; workers do the work. Set up by REDACTOR_DATABASE, REDACTOR_BROKER, REDACTOR_S3_... or REDACTOR_BLOBS, REDACTOR_MASTER_KEY_FILE.")
        {
            Data, Listen, Watch, WatchDelete, BehindProxy, Certificate, CertificateKey, Database,
        };
        command.SetAction((parsed, cancellationToken) => RunWebAsync(parsed, ServiceRole.Web, cancellationToken));
        return command;
    }

    public static Command CreateWorker()
    {
        var command = new Command("worker", "Work on documents alone; any number of machines. Set up as web is.") { Data, Database };
        command.SetAction((parsed, cancellationToken) => RunWorkerAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunWebAsync(ParseResult parsed, ServiceRole role, CancellationToken cancellationToken)
    {
        var configuration = Gather(parsed, role);
        var options = ServiceOptions.From(configuration);
        await using var app = ServiceHost.BuildWeb(options, WebOptions.From(configuration), configuration);
        await app.StartAsync(cancellationToken);
        Greet(app, options);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Good;
    }

    private static async Task<int> RunWorkerAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = Gather(parsed, ServiceRole.Worker);
        using var host = ServiceHost.BuildWorker(ServiceOptions.From(configuration), configuration);
        await host.RunAsync(cancellationToken);
        return ExitCode.Good;
    }

    private static IConfiguration Gather(ParseResult parsed, ServiceRole role)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Redactor:Role"] = role.ToString(),
            ["Redactor:DataFolder"] = parsed.GetValue(Data),
        };
        if (role != ServiceRole.Worker)
        {
            given["Redactor:Web:Listen"] = parsed.GetValue(Listen);
            given["Redactor:Web:Watch"] = parsed.GetValue(Watch);
            given["Redactor:Web:WatchDelete"] = parsed.GetValue(WatchDelete) ? "true" : null;
            given["Redactor:Web:Certificate"] = parsed.GetValue(Certificate);
            given["Redactor:Web:CertificateKey"] = parsed.GetValue(CertificateKey);
            given["Redactor:Web:BehindProxy"] = parsed.GetValue(BehindProxy) ? "true" : null;
        }

        var configuration = ServiceConfiguration.Gather(given, role == ServiceRole.All ? null : parsed.GetValue(Database));
        configuration["Redactor:DataFolder"] ??= ServerOptions.DefaultFolder;
        return configuration;
    }

    private static void Greet(WebApplication app, ServiceOptions options)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses) Console.Out.WriteLine($"Redactor listens on {address}");
        if (!PageAssets.Load().AreThere) Console.Out.WriteLine("It was built without Node, so the pages lack their scripts: apt-get install nodejs npm, then build again (./redactor serve does both).");
        if (options.Role != ServiceRole.All) return;
        var folder = Path.GetFullPath(options.DataFolder);
        File.WriteAllText(Path.Combine(folder, ServerOptions.AddressFile), addresses.First() + "\n");
        Console.Out.WriteLine($"caseworker's API key:    {Path.Combine(folder, FirstKeys.CaseworkerFile)}");
        Console.Out.WriteLine($"administrator's API key: {Path.Combine(folder, FirstKeys.AdministratorFile)}");
        Console.Out.WriteLine("Keep a copy of the master key elsewhere: without it nothing stored can be read.");
        Console.Out.Flush();
    }
}
