using System.CommandLine;
using System.Net.Http.Headers;
using Redactor.Server.Accounts;

namespace Redactor.Server.Commands.Remote;

/// <summary>Which server, and with which key: options, then the environment, then the files that <c>redactor serve</c> leaves in its data folder.</summary>
internal static class ServerOptions
{
    public const string DefaultFolder = "redactor-data", AddressFile = "address";

    public static readonly Option<string?> Server = new("--server") { Description = "Address of the server (REDACTOR_SERVER).", HelpName = "URL" };
    public static readonly Option<string?> KeyFile = new("--key-file") { Description = "File with an API key (REDACTOR_API_KEY_FILE; REDACTOR_API_KEY holds a key itself).", HelpName = "FILE" };
    public static readonly Option<string?> Data = new("--data") { Description = "Data folder of a server on this machine, whose files say address and key (REDACTOR_DATA).", HelpName = "DIR" };

    public static Command With(Command command)
    {
        command.Add(Server);
        command.Add(KeyFile);
        command.Add(Data);
        return command;
    }

    public static ServerConnection Connect(ParseResult parsed)
    {
        var folder = parsed.GetValue(Data) ?? Variable("REDACTOR_DATA") ?? DefaultFolder;
        var address = parsed.GetValue(Server) ?? Variable("REDACTOR_SERVER") ?? Read(Path.Combine(folder, AddressFile))
            ?? throw new UsageException("Which server? Give --server URL, or --data DIR of a server that runs on this machine.");
        var key = (parsed.GetValue(KeyFile) is { } file ? Require(file) : null)
            ?? Variable("REDACTOR_API_KEY")
            ?? (Variable("REDACTOR_API_KEY_FILE") is { } named ? Require(named) : null)
            ?? Read(Path.Combine(folder, FirstKeys.CaseworkerFile))
            ?? throw new UsageException("Which key? Give --key-file FILE, or --data DIR of a server that runs on this machine.");
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new UsageException("The server's address begins with http:// or https://.");
        if (uri.Scheme == "http" && !uri.IsLoopback) throw new UsageException("Key and files would pass in clear text. Give an address that begins with https://.");
        var client = new HttpClient { BaseAddress = uri, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new ServerConnection(client);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    private static string Require(string path) => Read(path) ?? throw new UsageException("There is no such key file.");
}
