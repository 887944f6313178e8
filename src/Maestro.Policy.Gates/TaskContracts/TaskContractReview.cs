using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What was found out about a task contract: it can be worked with, or a human is needed.</summary>
public sealed class TaskContractReview
{
    internal TaskContractReview()
    {
    }

    /// <summary>Why a human is needed.</summary>
    /// <value><see langword="null"/> when none is.</value>
    public TaskContractFault? Fault { get; internal init; }

    /// <summary>The reason, in the reference's words.</summary>
    /// <value><c>TASK_CONTRACT_CONFIRMED</c>, <c>TASK_CONTRACT_NOT_REQUIRED</c>, or the word of the fault.</value>
    public string Reason =>
        Fault is { } fault ? WordOf(fault)
        : Contract is not null ? "TASK_CONTRACT_CONFIRMED"
        : "TASK_CONTRACT_NOT_REQUIRED";

    /// <summary>The contract, with trimmed texts and without what isn't one.</summary>
    /// <value><see langword="null"/> when there is a fault, or none and none is required.</value>
    public TaskContract? Contract { get; internal init; }

    /// <summary>The members that say nothing.</summary>
    /// <value>Names, in the order priority, prohibitions, output mode, criteria.</value>
    public ImmutableArray<string> MissingFields { get; internal init; } = [];

    /// <summary>The members that say what can't be.</summary>
    /// <value><c>output_mode</c>, <c>task_contract</c> for the whole, or none.</value>
    public ImmutableArray<string> InvalidFields { get; internal init; } = [];

    /// <summary>The prohibitions that nobody is known to enforce; they are in the contract all the same.</summary>
    /// <value>In the order of the contract.</value>
    public ImmutableArray<string> UnknownProhibitions { get; internal init; } = [];

    internal static string WordOf(TaskContractFault fault) => fault switch
    {
        TaskContractFault.Required => "TASK_CONTRACT_REQUIRED",
        TaskContractFault.PriorityMissing => "TASK_CONTRACT_PRIORITY_MISSING",
        TaskContractFault.ProhibitionMissing => "TASK_CONTRACT_PROHIBITION_MISSING",
        TaskContractFault.CompletionCriteriaMissing => "TASK_CONTRACT_COMPLETION_CRITERIA_MISSING",
        TaskContractFault.OutputModeInvalid => "TASK_CONTRACT_OUTPUT_MODE_INVALID",
        _ => "TASK_CONTRACT_INVALID",
    };
}
