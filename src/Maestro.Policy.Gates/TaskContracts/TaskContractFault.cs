namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>Why a task contract needs a human. The default value is <see cref="Required"/>.</summary>
public enum TaskContractFault
{
    /// <summary><c>TASK_CONTRACT_REQUIRED</c>: there is none, or nothing but its output mode is missing.</summary>
    Required = 0,

    /// <summary><c>TASK_CONTRACT_INVALID</c>: it isn't a JSON object, or has a name twice.</summary>
    Invalid = 1,

    /// <summary><c>TASK_CONTRACT_PRIORITY_MISSING</c>: no text in <c>priority_order</c>.</summary>
    PriorityMissing = 2,

    /// <summary><c>TASK_CONTRACT_PROHIBITION_MISSING</c>: no text in <c>prohibited_actions</c>.</summary>
    ProhibitionMissing = 3,

    /// <summary><c>TASK_CONTRACT_COMPLETION_CRITERIA_MISSING</c>: no text in <c>completion_criteria</c>.</summary>
    CompletionCriteriaMissing = 4,

    /// <summary><c>TASK_CONTRACT_OUTPUT_MODE_INVALID</c>: <c>output_mode</c> is none of the five.</summary>
    OutputModeInvalid = 5,
}
