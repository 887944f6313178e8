namespace Maestro.Policy.Workers.Recovery;

/// <summary>What a relaunch may add to the arguments of a program. The list is closed: no correction adds a flag that
/// approves by itself or leaves a sandbox, or a directory that isn't configured.</summary>
/// <remarks>The default value is <see cref="None"/>: a human is asked.</remarks>
public enum RecoveryCorrection : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>--include-directories</c> with each configured directory that isn't there yet.</summary>
    IncludeDirectories = 1,

    /// <summary><c>--skip-git-repo-check</c>.</summary>
    SkipRepositoryCheck = 2,
}
