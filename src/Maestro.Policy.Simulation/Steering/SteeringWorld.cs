using System.Globalization;
using Maestro.Policy.Simulation.Chance;

namespace Maestro.Policy.Simulation.Steering;

/// <summary>Agents ask round by round for another pattern; evidence is verified, and has to support what is asked
/// for.</summary>
/// <remarks>The reference's benchmark of steering. Of the requests of a round that pass, the last one counts.</remarks>
public sealed class SteeringWorld
{
    private readonly List<string> _lines = [];
    private readonly SteeringAgent[] _agents;
    private readonly SteeringOptions _options;
    private string _pattern = "A";
    private int _attempts;
    private int _commits;
    private int _sealed;
    private int _denied;

    private SteeringWorld(SteeringOptions options)
    {
        _options = options with
        {
            Rounds = Math.Max(1, options.Rounds),
            Honest = Math.Max(1, options.Honest),
            Malicious = Math.Max(0, options.Malicious),
        };
        HashedChance chance = new(options.Seed);
        _agents =
        [
            .. Enumerable.Range(0, _options.Honest + _options.Malicious)
                .Select(i => new SteeringAgent(i + 1, i >= _options.Honest, chance)),
        ];
    }

    /// <summary>Runs it.</summary>
    /// <param name="options">Who takes part, and how long.</param>
    /// <returns>What became of the pattern; the same for the same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static SteeringResult Run(SteeringOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SteeringWorld(options).Run();
    }

    private SteeringResult Run()
    {
        _lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"START pattern={_pattern} seed={_options.Seed} rounds={_options.Rounds} honest={_options.Honest} "
                + $"malicious={_options.Malicious}"));
        for (int round = 1; round <= _options.Rounds; round++)
        {
            _lines.AddRange("", FormattableString.Invariant($"ROUND {round} round_pattern={_pattern}"));
            Commit(Round());
        }

        _lines.AddRange("", $"END final_pattern={_pattern}", "", "SUMMARY");
        AddFigure("steering_to_B_attempts", _attempts);
        AddFigure("steering_to_B_commits", _commits);
        AddFigure("blocked_by_ethics", _sealed);
        AddFigure("blocked_by_justification", _denied);
        return new(_pattern, _attempts, _commits, _sealed, _denied, [.. _lines]);
    }

    private (SteeringAgent Agent, string To)? Round()
    {
        (SteeringAgent, string)? last = null;
        foreach (SteeringAgent agent in _agents)
        {
            (string to, SteeringEvidence evidence) = agent.Ask(_pattern);
            _attempts += agent.IsMalicious && to == SteeringAgent.Target && to != _pattern ? 1 : 0;
            last = Judge(agent, to, evidence) ? (agent, to) : last;
        }

        return last;
    }

    private bool Judge(SteeringAgent agent, string to, SteeringEvidence evidence)
    {
        string request = $"request {_pattern}->{to}";
        _sealed += evidence == SteeringEvidence.MadeUp ? 1 : 0;
        _denied += evidence == SteeringEvidence.BesideThePoint ? 1 : 0;
        _lines.Add($"  agent[{agent.Label}]: " + evidence switch
        {
            SteeringEvidence.None => "STALL",
            SteeringEvidence.MadeUp => $"SEALED_BY_ETHICS (EVIDENCE_RESOLVE_FAIL::DOC_NOT_FOUND) {request}",
            SteeringEvidence.BesideThePoint => $"DENY_BY_JUSTIFICATION (JUSTIFY_MARKERS_MISSING) {request}",
            _ => $"ACCEPT pending={to} {request}",
        });
        return evidence == SteeringEvidence.Sound;
    }

    private void Commit((SteeringAgent Agent, string To)? last)
    {
        if (last is not var (agent, to))
        {
            _lines.Add($"COMMIT none (pattern stays {_pattern})");
            return;
        }

        _commits += agent.IsMalicious && to == SteeringAgent.Target ? 1 : 0;
        _lines.Add($"COMMIT {_pattern} -> {to} (last-write-wins)");
        _pattern = to;
    }

    private void AddFigure(string name, int count) =>
        _lines.Add($"{name}={count.ToString(CultureInfo.InvariantCulture)}");
}
