using Maestro.Policy.Agents.Deliberation;

namespace Maestro.Policy;

/// <summary>A member without a model: it needs no network, and gives the same answers for the same seed.</summary>
/// <remarks>Immutable and safe for use by any number of threads. It knows nothing about any question.</remarks>
public sealed class ScriptedMember : ICouncilMember
{
    private readonly ScriptedMemberOptions _options;

    /// <summary>Makes a member.</summary>
    /// <param name="name">Its seat.</param>
    /// <param name="options">What it answers.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are wrong; the message names each.</exception>
    public ScriptedMember(string name, ScriptedMemberOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        foreach ((string position, _) in options.Leanings.IsDefault ? [] : options.Leanings)
        {
            _ = MemberAnswer.Hold(position);
        }

        (Name, _options) = (name, options);
    }

    /// <summary>Makes a member that follows a script.</summary>
    /// <param name="name">Its seat.</param>
    /// <param name="script">What it answers round by round; the last answer stays for the rounds after.</param>
    /// <exception cref="ArgumentException">There is no answer in the script.</exception>
    public ScriptedMember(string name, params ReadOnlySpan<MemberAnswer> script)
        : this(name, new ScriptedMemberOptions { Script = [.. script] })
    {
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ValueTask<MemberAnswer> AnswerAsync(MemberPrompt prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new(_options.Script.IsDefaultOrEmpty
            ? Draw(prompt)
            : _options.Script[Math.Min(prompt.Round, _options.Script.Length - 1)]);
    }

    private MemberAnswer Draw(MemberPrompt prompt)
    {
        ScriptedChance chance = new(_options.Seed, Name, prompt.Question, prompt.Round);
        double fate = chance.Share("fate");
        double failed = _options.FailShare;
        double slow = failed + _options.TimeoutShare;
        return fate < failed ? MemberAnswer.Fail("scripted failure")
            : fate < slow ? MemberAnswer.TimeOut("scripted delay")
            : fate < slow + _options.AbstainShare ? MemberAnswer.Abstain("I take no position.")
            : Positioned(prompt, chance);
    }

    private MemberAnswer Positioned(MemberPrompt prompt, ScriptedChance chance)
    {
        if (prompt.Round > 0 && Most(prompt) is { } most && chance.Share("join") < _options.Conformity)
        {
            return most == prompt.Own?.Position
                ? MemberAnswer.Hold(most, "I stay with it.")
                : MemberAnswer.Hold(most, "I join what most of the others said.");
        }

        // Who isn't persuaded keeps what it said.
        return prompt.Own is { Kind: MemberAnswerKind.Position, Position: { } own }
            ? MemberAnswer.Hold(own, "I stay with it.")
            : MemberAnswer.Hold(Lean(chance), "I lean to this.");
    }

    private string Lean(ScriptedChance chance)
    {
        long at = (long)(chance.Share("lean") * _options.Leanings.Sum(static leaning => (long)leaning.Value));
        foreach ((string position, int weight) in _options.Leanings)
        {
            at -= weight;
            if (at < 0)
            {
                return position;
            }
        }

        return _options.Leanings[^1].Key;
    }

    // What several are most for persuades nobody.
    private static string? Most(MemberPrompt prompt)
    {
        KeyValuePair<string, int>[] groups =
        [
            .. prompt.Peers.Where(static peer => peer.Answer.Kind == MemberAnswerKind.Position)
                .CountBy(static peer => peer.Answer.Position!, StringComparer.Ordinal)
                .OrderByDescending(static group => group.Value)
                .Take(2),
        ];
        return groups.Length == 0 || (groups.Length == 2 && groups[0].Value == groups[1].Value) ? null : groups[0].Key;
    }
}
