using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Tool.Council;

/// <summary>What a council came to.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Deliberated">What was said.</param>
/// <param name="Reading">What the ballots come to.</param>
/// <param name="Decision">What was decided, and is on record.</param>
internal sealed record CouncilResult(
    CouncilRequest Request, DeliberatedQuestion Deliberated, CouncilReading Reading, DecisionRecord Decision)
{
    /// <summary>The council's own word for it; that of the pipeline where it is stricter.</summary>
    public string Reason => Decision.Verdict == Verdict.Run ? Reading.Word : Decision.Reason.Name;
}
