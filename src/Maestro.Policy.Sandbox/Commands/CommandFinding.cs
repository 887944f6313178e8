namespace Maestro.Policy.Sandbox.Commands;

/// <summary>What was found in a command line.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, a refusal. A smaller number is the graver finding: of all
/// that a text could run, the smallest is its finding.</remarks>
public enum CommandFinding : byte
{
    /// <summary>Nobody looked: a refusal.</summary>
    Unspecified = 0,

    /// <summary>There is no text, or no program in the argument vector: a refusal.</summary>
    InvalidInput = 1,

    /// <summary>Too long, too deep, or too much work to follow: a refusal.</summary>
    TooComplex = 2,

    /// <summary>A person would not see what runs, such as with characters that change the reading order: a refusal.
    /// </summary>
    DeceptiveText = 3,

    /// <summary>A shell couldn't read it, or not all of it: a refusal.</summary>
    Unparseable = 4,

    /// <summary>A command of the list of blocked ones, such as <c>rm -rf</c>, in whatever disguise: a refusal.
    /// </summary>
    BlockedCommand = 5,

    /// <summary>Does what a blocked command does: a refusal.</summary>
    BlockedEquivalent = 6,

    /// <summary>Changes or deletes all that is in a root, a home or the working folder: a refusal.</summary>
    CatastrophicTarget = 7,

    /// <summary>What is downloaded would be run: a refusal.</summary>
    RemoteCode = 8,

    /// <summary>What is decoded or transformed would be run: a refusal.</summary>
    ObfuscatedCode = 9,

    /// <summary>Starts itself over and over: a refusal.</summary>
    ResourceExhaustion = 10,

    /// <summary>A command that can't be known, with options to delete recursively by force: a refusal.</summary>
    UnresolvedDestructive = 11,

    /// <summary>A command of the list that needs a human, such as <c>git push</c>.</summary>
    ConfirmListed = 12,

    /// <summary>Deletes folders; needs a human.</summary>
    RecursiveDelete = 13,

    /// <summary>Deletes whatever is there; needs a human.</summary>
    BulkDelete = 14,

    /// <summary>Throws work away within one place, such as <c>git reset --hard</c>; needs a human.</summary>
    DestructiveScoped = 15,

    /// <summary>The command, or what it would do, can't be known from the text; needs a human.</summary>
    Unresolved = 16,

    /// <summary>Runs text that isn't known; needs a human.</summary>
    IndirectCode = 17,

    /// <summary>Runs a command on another machine; needs a human.</summary>
    RemoteShell = 18,

    /// <summary>A program that isn't known is given the text of a blocked command; needs a human.</summary>
    SuspiciousText = 19,

    /// <summary>Takes more rights; needs a human.</summary>
    PrivilegeEscalation = 20,

    /// <summary>The program isn't known; needs a human under <see cref="CommandProfile.Strict"/>.</summary>
    UnknownCommand = 21,

    /// <summary>No objection.</summary>
    Allowed = 22,

    /// <summary>Nothing would run; no objection.</summary>
    NoCommand = 23,
}
