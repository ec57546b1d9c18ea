using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Storage.Blobs;
using Redactor.Storage.Database;

namespace Redactor.Pipeline.Intake;

/// <summary>How a folder is watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Has a folder for each case, named by the case's code.</summary>
    public required string Folder { get; init; }

    /// <summary>Seconds between two looks; default 2.</summary>
    public int LookSeconds { get; init; } = 2;

    /// <summary>Seconds for which a file must not have changed before it is taken; default 5.</summary>
    public int QuietSeconds { get; init; } = 5;

    /// <summary>Delete what was taken instead of moving it.</summary>
    public bool DeleteTaken { get; init; }
}

/// <summary>
/// Takes in what is put into <c>FOLDER/CASE/</c>. What was taken is moved to <c>taken</c> there, what was refused to <c>refused</c> with a
/// text file that says why. A file is moved only after it was registered; one that was registered before we were killed is recognized by
/// its content, so that nothing is lost and nothing is there twice.
/// </summary>
public sealed class WatchedFolder(WatchOptions options, DocumentIntake intake, RasterizeOptions limits, TimeProvider time) : BackgroundService
{
    internal const string Taken = "taken", Refused = "refused", SettingsFile = "redactor.json";
    private const string Actor = "watched-folder";

    private readonly Dictionary<string, Sighting> seen = new(StringComparer.Ordinal);

    /// <summary>One look: takes every file that has been quiet for long enough.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in new DirectoryInfo(options.Folder).EnumerateDirectories().Where(IsCaseFolder).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            foreach (var file in folder.EnumerateFileSystemInfos().Where(IsForUs).OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                there.Add(file.FullName);
                if (IsQuiet(file)) await TakeAsync(folder, file, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var gone in seen.Keys.Where(p => !there.Contains(p)).ToList()) seen.Remove(gone);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.LookSeconds), time);
        do
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is BlobStoreException or DbUpdateException or DbException or IOException or UnauthorizedAccessException || DatabaseFaults.IsTransient(e))
            {
                // Storage, database or folder is away; the files stay where they are until the next look.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private static bool IsCaseFolder(DirectoryInfo folder) => CaseCode.IsCase(folder.Name) && folder.LinkTarget is null;

    private static bool IsForUs(FileSystemInfo file) =>
        !file.Name.StartsWith('.') && file.Name is not (Taken or Refused or SettingsFile);

    // Links and devices do not change by being looked at: they are refused at once. Folders in a case folder are left alone.
    private bool IsQuiet(FileSystemInfo file)
    {
        if (file is DirectoryInfo && file.LinkTarget is null) return false;
        var now = time.GetUtcNow();
        var sighting = new Sighting(file is FileInfo { LinkTarget: null } plain ? plain.Length : 0, file.LastWriteTimeUtc, now);
        if (seen.TryGetValue(file.FullName, out var before) && before.Length == sighting.Length && before.Written == sighting.Written)
            return now - before.At >= TimeSpan.FromSeconds(options.QuietSeconds);
        seen[file.FullName] = sighting;
        return file.LinkTarget is not null;
    }

    private async Task TakeAsync(DirectoryInfo folder, FileSystemInfo file, CancellationToken cancellationToken)
    {
        string refusal;
        try
        {
            var settings = SettingsOf(folder);
            await using (var content = InputFile.Open(file.FullName, limits))
            {
                await intake.ReceiveAsync(new(folder.Name, Actor, settings), content, cancellationToken).ConfigureAwait(false);
            }

            if (options.DeleteTaken) file.Delete();
            else Move(file, Path.Combine(folder.FullName, Taken));
            return;
        }
        catch (DocumentRejectedException rejected)
        {
            // Not ours to read, perhaps not yet: it stays.
            if (rejected.Code == RejectionCode.Unreadable && !File.Exists(file.FullName)) return;
            refusal = $"{rejected.Code}: {RejectionAdvice.For(rejected.Code)}";
        }
        catch (IntakeSettingException setting)
        {
            refusal = $"InvalidSetting: {SettingsFile} in the folder of the case: {setting.Message}";
        }

        var place = Move(file, Path.Combine(folder.FullName, Refused));
        await File.WriteAllTextAsync(place + ".txt", refusal + "\n", cancellationToken).ConfigureAwait(false);
    }

    private static IntakeSettings SettingsOf(DirectoryInfo folder)
    {
        const int mostBytes = 10_000;
        var file = new FileInfo(Path.Combine(folder.FullName, SettingsFile));
        if (!file.Exists) return new();
        return file.LinkTarget is null && file.Length <= mostBytes
            ? IntakeSettings.FromJson(File.ReadAllBytes(file.FullName))
            : throw new IntakeSettingException("json", $"a plain file of at most {mostBytes} bytes");
    }

    // A rename: a link is moved, not what it points to. What had the name before keeps it.
    private static string Move(FileSystemInfo file, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; ; number++)
        {
            var place = Path.Combine(folder, number == 1 ? file.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}-{file.Name}"));
            if (Path.Exists(place) || new FileInfo(place).LinkTarget is not null) continue;
            File.Move(file.FullName, place, overwrite: false);
            return place;
        }
    }

    private sealed record Sighting(long Length, DateTime Written, DateTimeOffset At);
}
