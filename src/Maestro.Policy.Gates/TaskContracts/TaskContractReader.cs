using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>Reviews task contracts. A contract that is there is reviewed even where none is required.</summary>
public static class TaskContractReader
{
    private static readonly ImmutableArray<string> Fields =
        ["priority_order", "prohibited_actions", "output_mode", "completion_criteria"];

    private static readonly string[] Modes = ["summary", "steps", "artifact", "unified_diff", "full_code"];

    /// <summary>Reviews a contract.</summary>
    /// <remarks>What isn't a text in a list is dropped, as the reference does; other members aren't looked at.
    /// </remarks>
    /// <param name="contract">The contract as it was given; <see langword="null"/>, <c>default</c> and JSON's
    /// <c>null</c> for none.</param>
    /// <param name="isRequired">Whether a task without a contract needs a human.</param>
    /// <returns>What was found out; there is an answer to any JSON.</returns>
    public static TaskContractReview Review(JsonElement? contract, bool isRequired = true)
    {
        if (contract is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
        {
            return isRequired ? new() { Fault = TaskContractFault.Required, MissingFields = Fields } : new();
        }

        if (given.ValueKind != JsonValueKind.Object || ContractText.Canonical(given) is null)
        {
            return new() { Fault = TaskContractFault.Invalid, InvalidFields = ["task_contract"] };
        }

        ImmutableArray<string> priorities = ContractText.List(given, Fields[0]);
        ImmutableArray<string> prohibitions = ContractText.List(given, Fields[1]);
        ImmutableArray<string> criteria = ContractText.List(given, Fields[3]);
        (bool isModeThere, OutputMode? mode) = Mode(given);
        bool[] isThere = [priorities.Length > 0, prohibitions.Length > 0, isModeThere, criteria.Length > 0];
        TaskContractFault? fault =
            !isThere[0] ? TaskContractFault.PriorityMissing
            : !isThere[1] ? TaskContractFault.ProhibitionMissing
            : !isThere[3] ? TaskContractFault.CompletionCriteriaMissing
            : !isModeThere ? TaskContractFault.Required
            : mode is null ? TaskContractFault.OutputModeInvalid
            : null;
        return new()
        {
            Fault = fault,
            Contract = fault is null ? new(priorities, prohibitions, mode!.Value, criteria) : null,
            MissingFields = [.. Fields.Where((_, index) => !isThere[index])],
            InvalidFields = isModeThere && mode is null ? [Fields[2]] : [],
            UnknownProhibitions =
            [
                .. prohibitions.Where(static each => !TaskContract.KnownProhibitions.Contains(each)),
            ],
        };
    }

    /// <summary>How a contract writes an output mode.</summary>
    internal static string NameOf(OutputMode mode) => Modes[(int)mode];

    /// <summary>The output mode of a contract: whether it says one, and which.</summary>
    internal static (bool IsThere, OutputMode? Mode) Mode(JsonElement contract)
    {
        if (!contract.TryGetProperty("output_mode", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return (false, null);
        }

        string text = value.ValueKind == JsonValueKind.String ? ContractText.Trim(value.GetString()!) : "?";
        int mode = Array.IndexOf(Modes, text);
        return (text.Length > 0, mode < 0 ? null : (OutputMode)mode);
    }
}
