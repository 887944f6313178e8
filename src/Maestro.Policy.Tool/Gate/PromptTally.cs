using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Gate;

/// <summary>What became of many prompts.</summary>
internal sealed class PromptTally
{
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<Verdict, long> _verdicts = [];
    private DecisionRecord _strictest;

    /// <summary>The verdicts in the order in which they are shown.</summary>
    public static IReadOnlyList<Verdict> Verdicts { get; } = [Verdict.Run, Verdict.Stop, Verdict.Hitl];

    /// <summary>How many prompts were judged.</summary>
    public long Prompts { get; private set; }

    /// <summary>Whether somebody ended it before the last prompt.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>How often each reason was given, by name.</summary>
    public IReadOnlyDictionary<string, long> Reasons => _reasons;

    /// <summary>The strictest verdict; STOP when there were no prompts, since nothing was judged.</summary>
    public Verdict Strictest => _strictest.Verdict;

    /// <summary>What the process ends with.</summary>
    public int ExitCode => IsInterrupted ? ExitCodes.Interrupted : ExitCodes.Of(Strictest);

    /// <summary>How often a verdict was given.</summary>
    public long Count(Verdict verdict) => _verdicts.GetValueOrDefault(verdict);

    /// <summary>Counts a decision.</summary>
    public void Add(in DecisionRecord decision)
    {
        _strictest = Prompts == 0 ? decision : Decision.Strictest(_strictest, decision);
        _verdicts[decision.Verdict] = Count(decision.Verdict) + 1;
        _reasons[decision.Reason.Name] = _reasons.GetValueOrDefault(decision.Reason.Name) + 1;
        Prompts++;
    }
}
