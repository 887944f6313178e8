using Maestro.Policy.Gates.Trust.Evaluation;

namespace Maestro.Policy.Simulation.Emergency.Text;

/// <summary>What the ends of runs are called on record.</summary>
internal static class StateNames
{
    public static string Of(RunEnd end) => end switch
    {
        RunEnd.Unfinished => "INIT",
        RunEnd.AwaitsApproval => "PAUSE_FOR_HITL_AUTH",
        RunEnd.AwaitsFinalApproval => "PAUSE_FOR_HITL_FINALIZE",
        RunEnd.Effective => "CONTRACT_EFFECTIVE",
        _ => "STOPPED",
    };
}
