using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What a human and an agent agreed on before a task begins. Immutable.</summary>
public sealed class TaskContract
{
    internal TaskContract(
        ImmutableArray<string> priorityOrder,
        ImmutableArray<string> prohibitedActions,
        OutputMode outputMode,
        ImmutableArray<string> completionCriteria)
    {
        (PriorityOrder, ProhibitedActions) = (priorityOrder, prohibitedActions);
        (OutputMode, CompletionCriteria) = (outputMode, completionCriteria);
    }

    /// <summary>The prohibitions that somebody enforces; others are only words.</summary>
    /// <value>The reference's twelve.</value>
    public static ImmutableArray<string> KnownProhibitions { get; } =
    [
        "external_api_call", "external_api_call_without_approval", "file_delete",
        "license_semantics_change_without_confirmation", "persist_pii", "persist_raw_text",
        "seal_outside_ethics_or_acc", "seal_rfl", "sealed_overrideable_true", "submit_without_user_approval",
        "weaken_tests", "write_artifacts",
    ];

    /// <summary>What counts more than what.</summary>
    /// <value>One text or more, trimmed.</value>
    public ImmutableArray<string> PriorityOrder { get; }

    /// <summary>What mustn't be done.</summary>
    /// <value>One text or more, trimmed.</value>
    public ImmutableArray<string> ProhibitedActions { get; }

    /// <summary>What is to be handed in.</summary>
    /// <value>One of the five.</value>
    public OutputMode OutputMode { get; }

    /// <summary>When the task is done.</summary>
    /// <value>One text or more, trimmed.</value>
    public ImmutableArray<string> CompletionCriteria { get; }

    /// <summary>Whether an action mustn't be done.</summary>
    /// <param name="action">The action, such as <c>write_artifacts</c>; compared by ordinal.</param>
    /// <returns><see langword="true"/> when the contract prohibits it.</returns>
    public bool Prohibits(string action) => ProhibitedActions.Contains(action, StringComparer.Ordinal);
}
