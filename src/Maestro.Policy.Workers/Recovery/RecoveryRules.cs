using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>The rules that come with the package.</summary>
public static class RecoveryRules
{
    /// <summary>The rule for errors that are anybody's.</summary>
    public const string Generic = "GENERIC_PERMISSION";

    /// <summary>The rule for errors that are another program's.</summary>
    public const string Unrecognised = "UNRECOGNISED_PERMISSION";

    /// <summary>The reference's rules.</summary>
    /// <value>Directories for gemini, a check of repositories for codex, and permissions for everybody.</value>
    public static ImmutableArray<RecoveryRule> Reference { get; } =
    [
        new()
        {
            Name = "GEMINI_INCLUDE_DIRECTORIES",
            Agent = "gemini",
            Phrases = ["path must be within one of the workspace directories"],
            Correction = RecoveryCorrection.IncludeDirectories,
        },
        new()
        {
            Name = "CODEX_SKIP_GIT_CHECK",
            Agent = "codex",
            Phrases = ["not inside a trusted directory", "not a git repository"],
            Correction = RecoveryCorrection.SkipRepositoryCheck,
        },
        new()
        {
            Name = Generic,
            Phrases =
            [
                "permission denied",
                "operation not permitted",
                "access denied",
                "access is denied",
                "access to the path…is denied",
                "read-only file system",
                new("eacces", isWord: true),
                new("eperm", isWord: true),
                new("unauthorizedaccessexception", isWord: true),
            ],
        },
    ];
}
