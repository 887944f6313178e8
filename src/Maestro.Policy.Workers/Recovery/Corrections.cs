using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>The closed list of what may be added to the arguments of a program.</summary>
internal static class Corrections
{
    private const string Include = "--include-directories";
    private const string SkipCheck = "--skip-git-repo-check";

    /// <summary>Finds what a correction adds.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="arguments">The arguments that are there.</param>
    /// <param name="directories">The configured directories.</param>
    /// <returns>What is missing, in its order; none when all of it is there.</returns>
    public static ImmutableArray<string> Missing(
        RecoveryCorrection correction, ImmutableArray<string> arguments, ImmutableArray<string> directories)
    {
        string[] options = [.. arguments.TakeWhile(static argument => argument != "--")];

        return correction switch
        {
            RecoveryCorrection.IncludeDirectories => [.. Missing(options, directories)],
            RecoveryCorrection.SkipRepositoryCheck when !options.Contains(SkipCheck) => [SkipCheck],
            _ => [],
        };
    }

    private static IEnumerable<string> Missing(string[] options, ImmutableArray<string> directories)
    {
        HashSet<string> included = new(Included(options).Select(Plain), StringComparer.Ordinal);

        return directories
            .Where(directory => IsPlainValue(directory) && included.Add(Plain(directory)))
            .SelectMany(static directory => new[] { Include, directory });
    }

    // The option takes one directory or several, with commas between them, and may come more than once.
    private static IEnumerable<string> Included(string[] options)
    {
        for (int i = 0; i < options.Length; i++)
        {
            string? value = options[i].StartsWith(Include + "=", StringComparison.Ordinal)
                    ? options[i][(Include.Length + 1)..]
                : options[i] == Include && i + 1 < options.Length ? options[i + 1]
                : null;

            foreach (string directory in value?.Split(',') ?? [])
            {
                yield return directory.Trim();
            }
        }
    }

    // What the program would take for an option, or for two directories, is not added.
    private static bool IsPlainValue(string? directory) =>
        !string.IsNullOrWhiteSpace(directory) && directory[0] != '-'
            && !directory.Contains(',', StringComparison.Ordinal) && !directory.Any(char.IsControl);

    private static string Plain(string directory) =>
        directory.Length > 1 && directory[^1] is '/' or '\\' ? directory[..^1] : directory;
}
