using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>Asks a human about a request whose task contract is missing, incomplete or unreadable.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It never stops and never seals, and it doesn't look
/// whether the contract was approved: who approves what is bound by <see cref="TaskContractApproval"/>.</remarks>
public sealed class TaskContractGate<T> : IGate<T>
{
    private readonly Func<T, JsonElement?> _contract;
    private readonly TaskContractGateOptions _options;
    private readonly ImmutableArray<ReasonCode> _reasons;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">What to ask for; read once.</param>
    /// <param name="contract">Takes the contract from a request; safe for use by any number of threads.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The layer isn't set, or its codebook lacks a word or doesn't declare it for
    /// pauses; the message names each.</exception>
    public TaskContractGate(TaskContractGateOptions options, Func<T, JsonElement?> contract)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(contract);
        Codebook codebook = options.Layer.Codebook
            ?? throw new ArgumentException("Layer is not set. Give it a layer of the codebook.", nameof(options));
        string[] words = [.. Enum.GetValues<TaskContractFault>().Select(TaskContractReview.WordOf)];
        string[] missing =
        [
            .. words.Where(word => !codebook.TryGetReason(word, out ReasonCode reason) || !reason.Allows(Verdict.Hitl)),
        ];
        if (missing.Length > 0)
        {
            throw new ArgumentException(
                $"The codebook doesn't declare {string.Join(", ", missing)} for {Verdict.Hitl}. Declare them.",
                nameof(options));
        }

        (_contract, _options, _reasons) = (contract, options, [.. words.Select(codebook.Reason)]);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        TaskContractReview review = TaskContractReader.Review(_contract(request), _options.IsRequired);
        return review.Fault is not { } fault
            ? gate.Pass()
            : gate.Pause(
                _reasons[(int)fault],
                $"missing={string.Join(',', review.MissingFields)} invalid={string.Join(',', review.InvalidFields)}");
    }
}
