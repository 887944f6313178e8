namespace Maestro.Policy.Audit.Incidents;

/// <summary>What the rows of an incident file come to.</summary>
internal sealed class IncidentSummary(IncidentSelection selection)
{
    // A RUN; what is stricter is less.
    private const int Run = 3;

    private int _leniency = Run;

    /// <summary>The reason that stands for the file.</summary>
    public string Reason { get; private set; } = "OK";

    /// <summary>Whether a row is sealed.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Takes a row into account.</summary>
    public void Add(Verdict verdict, bool isSealed, string reason)
    {
        IsSealed |= isSealed;
        int leniency = isSealed ? 0 : verdict switch { Verdict.Run => Run, Verdict.Hitl => 2, _ => 1 };
        if (leniency < _leniency && (selection == IncidentSelection.Strict || _leniency == Run))
        {
            (_leniency, Reason) = (leniency, reason);
        }
    }
}
