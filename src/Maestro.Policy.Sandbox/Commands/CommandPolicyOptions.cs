namespace Maestro.Policy.Sandbox.Commands;

/// <summary>What a <see cref="CommandPolicy"/> takes for granted.</summary>
public sealed record CommandPolicyOptions
{
    /// <summary>What becomes of a command that is on no list.</summary>
    /// <value><see cref="CommandProfile.Strict"/> by default.</value>
    public CommandProfile Profile { get; init; }

    /// <summary>Further programs of the host's own that are known. They are judged like any other: being known lifts
    /// nothing but <see cref="CommandFinding.UnknownCommand"/>.</summary>
    /// <value>Names without a path, such as <c>mytool</c>, or paths as they are written, such as <c>./build.sh</c>;
    /// empty by default.</value>
    public IReadOnlyList<string> KnownPrograms { get; init; } = [];

    /// <summary>Finds what keeps a policy from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        if (!Enum.IsDefined(Profile))
        {
            yield return $"{nameof(Profile)} is {Profile}, which is no profile.";
        }

        if (KnownPrograms is null)
        {
            yield return $"{nameof(KnownPrograms)} is null. Use an empty list for none.";
        }
        else if (KnownPrograms.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{nameof(KnownPrograms)} has an empty entry. Leave it out.";
        }
    }
}
