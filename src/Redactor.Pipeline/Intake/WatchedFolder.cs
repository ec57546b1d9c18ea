using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Redactor.Documents;
using Redactor.Pipeline.Rasterize;
using Redactor.Pipeline.Stages;
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

    /// <summary>
    /// Seconds after which an unchanged file is taken although somebody has it open for writing; default 600. Some network folders say that of every file.
    /// </summary>
    public int OpenSeconds { get; init; } = 600;

    /// <summary>Delete what was taken instead of moving it.</summary>
    public bool DeleteTaken { get; init; }
}

/// <summary>
/// Takes in what is put into <c>FOLDER/CASE/</c>. What was taken is moved to <c>taken</c> there, what was refused to <c>refused</c> with a
/// text file that says why. A file is moved only after it was registered; one that was registered before we were killed is recognized by
/// its content, so that nothing is lost and nothing is there twice. What cannot be looked at or moved stays, and holds up nothing else.
/// </summary>
public sealed class WatchedFolder(WatchOptions options, DocumentIntake intake, RasterizeOptions limits, TimeProvider time, ILogger<WatchedFolder> logger) : BackgroundService
{
    internal const string Taken = "taken", Refused = "refused", SettingsFile = "redactor.json";
    private const string Actor = "watched-folder";

    private readonly Dictionary<string, Sighting> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> stuck = new(StringComparer.Ordinal);

    /// <summary>One look: takes every file that has been quiet for long enough.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in new DirectoryInfo(options.Folder).EnumerateDirectories().Where(IsCaseFolder).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            there.Add(folder.FullName);
            await TryAsync(folder, folder, () => LookIntoAsync(folder, there, cancellationToken)).ConfigureAwait(false);
        }

        foreach (var gone in seen.Keys.Where(p => !there.Contains(p)).ToList()) seen.Remove(gone);
        stuck.IntersectWith(there);
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

    private async Task LookIntoAsync(DirectoryInfo folder, HashSet<string> there, CancellationToken cancellationToken)
    {
        foreach (var file in folder.EnumerateFileSystemInfos().Where(IsForUs).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            there.Add(file.FullName);
            await TryAsync(folder, file, async () =>
            {
                if (IsQuiet(file)) await TakeAsync(folder, file, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
    }

    /// <summary>What goes wrong with one place is said once, without its name, and tried again when it was quiet for a while more.</summary>
    private async Task TryAsync(DirectoryInfo folder, FileSystemInfo place, Func<Task> look)
    {
        try
        {
            await look().ConfigureAwait(false);
            stuck.Remove(place.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            seen.Remove(place.FullName);
            if (stuck.Add(place.FullName)) LogMessages.NotTaken(logger, folder.Name, Faults.Kind(fault));
        }
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
            return IsQuietFor(file, options.QuietSeconds);
        seen[file.FullName] = sighting;
        return file.LinkTarget is not null;
    }

    private bool IsQuietFor(FileSystemInfo file, int seconds) =>
        seen.TryGetValue(file.FullName, out var before) && time.GetUtcNow() - before.At >= TimeSpan.FromSeconds(seconds);

    private async Task TakeAsync(DirectoryInfo folder, FileSystemInfo file, CancellationToken cancellationToken)
    {
        var (taken, refused) = (OwnFolder(folder, Taken), OwnFolder(folder, Refused));
        string refusal;
        try
        {
            var settings = SettingsOf(folder);
            await using (var content = InputFile.Open(file.FullName, limits))
            {
                if (OpenElsewhere.ForWriting(content.SafeFileHandle) && !IsQuietFor(file, options.OpenSeconds)) return;
                await intake.ReceiveAsync(new(folder.Name, Actor, settings), content, cancellationToken).ConfigureAwait(false);
            }

            if (options.DeleteTaken) file.Delete();
            else Move(file, taken);
            return;
        }
        catch (DocumentRejectedException rejected)
        {
            // Gone meanwhile, or of a name that is no UTF-8 and cannot be said to the system: it stays.
            if (rejected.Code == RejectionCode.Unreadable && !File.Exists(file.FullName)) throw new FileNotFoundException("There is no file of this name.", rejected);
            refusal = $"{rejected.Code}: {RejectionAdvice.For(rejected.Code)}";
        }
        catch (IntakeSettingException setting)
        {
            refusal = $"InvalidSetting: {SettingsFile} in the folder of the case: {setting.Message}";
        }

        var place = Move(file, refused);
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

    // Looked at before anything is stored: a link would lead out of the case.
    private static string OwnFolder(DirectoryInfo folder, string name)
    {
        var place = new DirectoryInfo(Path.Combine(folder.FullName, name));
        if (place.LinkTarget is not null || File.Exists(place.FullName)) throw new IOException("What was taken or refused goes to a folder, and there is something else.");
        return place.FullName;
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
