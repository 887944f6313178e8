using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Processes;

/// <summary>A program to start: its arguments as they are, never a line that a shell would read.</summary>
public sealed record ProgramCommand
{
    /// <summary>The variables that a program gets from ours unless told otherwise: where things are, and which language
    /// to speak. Keys and tokens aren't among them.</summary>
    /// <value>Names; one that ends in <c>*</c> stands for all that begin so.</value>
    public static ImmutableArray<string> UsualVariables { get; } =
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TEMP", "TMP", "TZ", "LANG", "LANGUAGE", "LC_*", "TERM",
        "DOTNET_*", "XDG_*", "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "USERPROFILE", "APPDATA",
        "LOCALAPPDATA", "ProgramData", "ProgramFiles",
    ];

    /// <summary>Makes a command.</summary>
    /// <param name="argv">The program, and then its arguments.</param>
    /// <exception cref="ArgumentException">There is no program, or a text holds the character zero.</exception>
    public ProgramCommand(params ImmutableArray<string> argv)
    {
        if (argv.IsDefaultOrEmpty || string.IsNullOrWhiteSpace(argv[0]))
        {
            throw new ArgumentException("A command begins with its program.", nameof(argv));
        }

        if (argv.Any(static word => word is null || word.Contains('\0', StringComparison.Ordinal)))
        {
            throw new ArgumentException("No word of a command is missing or holds the character zero.", nameof(argv));
        }

        Argv = argv;
    }

    /// <summary>The program, and then its arguments.</summary>
    /// <value>At least one word.</value>
    public ImmutableArray<string> Argv { get; }

    /// <summary>Where it runs.</summary>
    /// <value>A folder; <see langword="null"/>, the default, for that of this process.</value>
    public string? WorkingDirectory { get; init; }

    /// <summary>The variables that it gets beside those that it inherits.</summary>
    /// <value>Names and values; none by default.</value>
    public ImmutableDictionary<string, string> Environment { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The variables that it gets from this process.</summary>
    /// <value>Names, as in <see cref="UsualVariables"/>, which is the default.</value>
    public ImmutableArray<string> Inherited { get; init; } = UsualVariables;
}
