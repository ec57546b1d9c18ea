using System.Text;
using System.Text.RegularExpressions;

namespace Redactor.Translation;

/// <summary>Apertium as a program of this machine: text never leaves it. Translates by rules, so what it does not know stays as it is.</summary>
public sealed partial class ApertiumTranslator(ApertiumOptions options, TimeProvider clock) : ITranslator
{
    private Dictionary<LanguagePair, string>? modes;

    public string Name => "apertium";

    public string Version { get; private set; } = "unknown";

    public TranslatorTraits Traits { get; } = new()
    {
        Location = DataLocation.ThisMachine,
        MostElements = 200,
        MostCharacters = 60_000,
        Shapes = [PlaceholderShape.WordInHtml, PlaceholderShape.Span, PlaceholderShape.Word],
    };

    public async Task<IReadOnlySet<LanguagePair>> ListPairsAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.Program) || !Directory.Exists(options.ModesFolder)) return new HashSet<LanguagePair>();
        var version = await RunAsync(["-V"], string.Empty, cancellationToken);
        Version = VersionNumber.Match(version) is { Success: true } found ? found.Value : "unknown";
        modes = ApertiumModes.Of(Directory.EnumerateFiles(options.ModesFolder, "*.mode").Select(f => Path.GetFileNameWithoutExtension(f)));
        return modes.Keys.ToHashSet();
    }

    public async Task<IReadOnlyList<string>> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (modes is null) await ListPairsAsync(cancellationToken);
        if (modes?.GetValueOrDefault(batch.Pair) is not { } mode) throw new TranslatorException(Name, TranslatorFault.Configuration, "pair-not-installed");
        var format = batch.Format == TextFormat.Html ? "html" : "txt";
        if (batch.IsNumbered)
        {
            var reply = await RunAsync(["-u", "-f", format, mode], string.Join('\n', batch.Elements) + "\n", cancellationToken);
            return [.. Block.Matches(reply).Select(m => m.Value)];
        }

        var replies = new List<string>();
        foreach (var element in batch.Elements) replies.Add((await RunAsync(["-u", "-f", format, mode], element + "\n", cancellationToken)).TrimEnd('\n'));
        return replies;
    }

    private async Task<string> RunAsync(string[] arguments, string input, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var (code, output) = await LocalProgram.RunAsync(options.Program, arguments, Encoding.UTF8.GetBytes(input), mostBytes: 100_000 + (input.Length * 12), either.Token);
            return code == 0 ? output : throw new TranslatorException(Name, TranslatorFault.Transient, FormattableString.Invariant($"exit-{code}"));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TranslatorException(Name, TranslatorFault.Transient, "timed-out", e);
        }
        catch (InvalidDataException e)
        {
            throw new TranslatorException(Name, TranslatorFault.Rejected, "reply-too-long", e);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            throw new TranslatorException(Name, TranslatorFault.Configuration, "does-not-start", e);
        }
    }

    [GeneratedRegex("<div id=\"s[0-9]{1,4}\">.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)+")]
    private static partial Regex VersionNumber { get; }
}
