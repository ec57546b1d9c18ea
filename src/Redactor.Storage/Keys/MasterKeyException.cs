namespace Redactor.Storage.Keys;

/// <summary>Why a master key could not be had.</summary>
public enum MasterKeyProblem
{
    Missing,
    NotAFile,
    NotPrivate,
    NotOurs,
    Malformed,
    AlreadyExists,
    Refused,
    CommandFailed,
    CommandTooSlow,
    Unknown,
}

/// <summary>A master key could not be had; the message tells the operator what to do and never holds key bytes.</summary>
public sealed class MasterKeyException(MasterKeyProblem problem) : Exception(Advice(problem))
{
    public MasterKeyProblem Problem { get; } = problem;

    private static string Advice(MasterKeyProblem problem) => problem switch
    {
        MasterKeyProblem.Missing => "There is no master key at the configured place. Restore it from your backup; without it stored documents cannot be read.",
        MasterKeyProblem.NotAFile => "The master key's path is not a plain file.",
        MasterKeyProblem.NotPrivate => "The master key file can be read by others. Run chmod 600 on it, and consider the key known to them.",
        MasterKeyProblem.NotOurs => "The master key file belongs to another user than the one this program runs as. Change its owner.",
        MasterKeyProblem.Malformed => "The master key is not 32 bytes in Base64 (44 characters).",
        MasterKeyProblem.AlreadyExists => "There is a file already where the new master key should go. It was left as it is.",
        MasterKeyProblem.Refused => "The master key file could not be opened or written. Check the rights of its folder.",
        MasterKeyProblem.CommandFailed => "The command that prints the master key failed or could not be started.",
        MasterKeyProblem.CommandTooSlow => "The command that prints the master key did not end in time and was stopped.",
        _ => "A data key is wrapped by a master key that was not given. Configure the former master key beside the current one.",
    };
}
