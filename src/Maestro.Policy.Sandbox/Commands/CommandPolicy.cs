using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Flow;

namespace Maestro.Policy.Sandbox.Commands;

/// <summary>Reads a command as a shell would, and says what the worst of all that it could run is.</summary>
/// <remarks>Immutable and safe for use by any number of threads. It is advice to a gate, and no sandbox: it doesn't see
/// what is in files, nor what a program does. It never throws, and its work is bounded.</remarks>
public sealed class CommandPolicy
{
    /// <summary>How long a text may be, and an argument vector in all.</summary>
    public const int MaxLength = 32_768;

    /// <summary>How deep commands may be within commands.</summary>
    public const int MaxDepth = 24;

    private readonly FrozenSet<string> _known;

    /// <summary>Makes a policy.</summary>
    /// <param name="options">What it takes for granted; read once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are faulty; the message names each.</exception>
    public CommandPolicy(CommandPolicyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        Profile = options.Profile;
        _known = options.KnownPrograms.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The default: a program that isn't known needs a human.</summary>
    /// <value>Always the same one.</value>
    public static CommandPolicy Strict { get; } = new(new());

    /// <summary>Answers as the reference does.</summary>
    /// <value>Always the same one.</value>
    public static CommandPolicy Reference { get; } = new(new() { Profile = CommandProfile.Reference });

    /// <summary>What becomes of a command that is on no list.</summary>
    /// <value><see cref="CommandProfile.Strict"/> by default.</value>
    public CommandProfile Profile { get; }

    /// <summary>Judges a text that a POSIX shell would read.</summary>
    /// <param name="text">The text; <see langword="null"/> is refused.</param>
    /// <returns>The gravest finding, with its place.</returns>
    public CommandReading JudgeText(string? text) => new Session(this).Text(text);

    /// <summary>Judges a program with its arguments, which no shell reads. Prefer this one.</summary>
    /// <param name="arguments">The program first; <see langword="null"/> is refused.</param>
    /// <returns>The gravest finding, with its place.</returns>
    public CommandReading JudgeArguments(IReadOnlyList<string?>? arguments) => new Session(this).Arguments(arguments);

    /// <summary>Whether the host knows a program.</summary>
    internal bool IsKnown(string written) => _known.Contains(written);
}
