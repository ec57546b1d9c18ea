using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Redactor.TestKit.Servers;

/// <summary>Installs the npm packages that tests need, exactly those of the lock file beside this one, once for each state of that file.</summary>
public static class NodePackages
{
    /// <summary>The folder of an installed set, made now if there is none. Safe to call from several test processes at once.</summary>
    /// <param name="name">A folder beside this file with package.json, package-lock.json and scripts.</param>
    /// <exception cref="ToolMissingException">Says what to do.</exception>
    public static Task<string> InstallAsync(string name) => InstallFromAsync(Path.Combine(Repository.Root, "tests", "Redactor.TestKit", "Servers", name), name);

    /// <summary>The same for a folder elsewhere.</summary>
    /// <param name="name">Under which the installed copy lies in <c>build/npm</c>.</param>
    /// <exception cref="ToolMissingException">Says what to do.</exception>
    public static async Task<string> InstallFromAsync(string source, string name)
    {
        var target = Path.Combine(Repository.Root, "build", "npm", $"{name}-{StateOf(source)}");
        if (Directory.Exists(target)) return target;
        var pending = $"{target}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        Directory.CreateDirectory(pending);
        foreach (var file in Directory.GetFiles(source)) File.Copy(file, Path.Combine(pending, Path.GetFileName(file)));
        await RunNpmAsync(pending);
        try
        {
            Directory.Move(pending, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process was faster.
            Directory.Delete(pending, recursive: true);
        }

        return target;
    }

    private static async Task RunNpmAsync(string folder)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var errors = await process.StandardError.ReadToEndAsync();
            await said;
            await process.WaitForExitAsync();
            if (process.ExitCode == 0) return;
            Directory.Delete(folder, recursive: true);
            throw new ToolMissingException($"npm could not install the test servers: {errors.Trim()} Check the connection to the npm registry, then run the tests again.");
        }
        catch (Win32Exception)
        {
            Directory.Delete(folder, recursive: true);
            throw new ToolMissingException("Node and npm are needed by these tests: apt-get install nodejs npm (or ./redactor test, which does it).");
        }
    }

    private static string StateOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}

/// <summary>A test cannot run on this machine as it is; the message says what to install.</summary>
public sealed class ToolMissingException(string message) : Exception(message);
