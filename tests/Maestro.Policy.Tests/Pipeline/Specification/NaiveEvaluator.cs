namespace Maestro.Policy.Tests.Pipeline.Specification;

/// <summary>
/// The specification of a pipeline, as plain as it can be said: it writes all answers down and then looks at the list.
/// It shares nothing with the product but the words.
/// </summary>
public static class NaiveEvaluator
{
    /// <param name="gates">What each gate does.</param>
    /// <param name="mode">How far to ask.</param>
    /// <param name="approved">The gate whose pause a human has approved; -1 for none.</param>
    /// <param name="pausesOnly">Which gates have declared that they never stop.</param>
    public static Expectation Evaluate(
        IReadOnlyList<GateBehaviour> gates, GateMode mode, int approved, Func<int, bool>? pausesOnly = null)
    {
        List<(int Gate, int Strictness, string Reason)> answers = [];
        List<int> asked = [];
        for (int gate = 0; gate < gates.Count; gate++)
        {
            bool stopped = answers.Any(answer => answer.Strictness >= 2);
            bool paused = answers.Any(answer => answer.Strictness == 1);
            if (mode == GateMode.FirstObjection && (stopped || (paused && pausesOnly?.Invoke(gate) == true)))
            {
                continue;
            }

            asked.Add(gate);
            if (gates[gate] == GateBehaviour.Cancel)
            {
                return Expectation.NoDecision;
            }

            (int strictness, string reason) = Answer(gates[gate]);
            answers.Add((gate, gates[gate] == GateBehaviour.Pause && gate == approved ? 0 : strictness, reason));
        }

        string list = string.Join(' ', asked);
        int strictest = answers.Max(answer => answer.Strictness);
        if (strictest > 0)
        {
            (int gate, _, string reason) = answers.First(answer => answer.Strictness == strictest);
            Verdict verdict = strictest == 1 ? Verdict.Hitl : Verdict.Stop;
            return new(verdict, gate, reason, strictest == 3, Decider.System, list);
        }

        return approved >= 0
            ? new(Verdict.Run, approved, "APPROVED", false, Decider.User, list)
            : new(Verdict.Run, asked[^1], "OK", false, Decider.System, list);
    }

    // How strict each behaviour counts (0 no objection, 1 pause, 2 stop, 3 seal), and with which word.
    private static (int Strictness, string Reason) Answer(GateBehaviour behaviour) => behaviour switch
    {
        GateBehaviour.Pass => (0, ""),
        GateBehaviour.Pause => (1, "RISKY"),
        GateBehaviour.Stop => (2, "FORBIDDEN"),
        GateBehaviour.Seal => (3, "NEVER"),
        GateBehaviour.Throw => (2, "GATE_FAULTED"),
        GateBehaviour.Default => (2, "UNSPECIFIED"),
        GateBehaviour.ForeignCode => (2, "FOREIGN_CODE"),
        GateBehaviour.TimeOut => (2, "GATE_TIMEOUT"),
        _ => throw new ArgumentOutOfRangeException(nameof(behaviour)),
    };
}
