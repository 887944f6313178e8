using System.Text.Json;

namespace Maestro.Policy.Gates.Definition;

/// <summary>Lets pass what is what it is called, asks a human about what may be, stops what isn't, and seals what
/// raises a red flag.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. The detail names the definition, the candidate's hash
/// and what it lacks, in the definition's words alone. An approval answers the pause; nothing answers a red flag.
/// </remarks>
public sealed class DefinitionGate<T> : IGate<T>
{
    private readonly DefinitionGateOptions _options;
    private readonly Func<T, JsonElement> _candidate;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="candidate">Takes from a request what it says it has; safe for use by any number of threads.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public DefinitionGate(DefinitionGateOptions options, Func<T, JsonElement> candidate)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(candidate);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _candidate) = (options, candidate);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => Layer.MaySeal ? GateReach.Seal : GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        DefinitionReview review = _options.Rules.Review(_candidate(request));
        string detail = Detail(review);
        return review.Outcome switch
        {
            DefinitionOutcome.In => gate.Pass(detail),
            DefinitionOutcome.Ambiguous => gate.Pause(_options.AmbiguousReason, detail),
            DefinitionOutcome.Out => gate.Stop(_options.OutReason, detail),
            DefinitionOutcome.Faulty => gate.Stop(_options.FaultReason, detail),
            _ => Layer.MaySeal
                ? gate.Seal(_options.RedFlagReason, detail)
                : gate.Stop(_options.RedFlagReason, detail),
        };
    }

    private static string Detail(DefinitionReview review)
    {
        string found = review switch
        {
            { Raised.Length: > 0 } => $"raised={string.Join(',', review.Raised)}",
            { Fault: { } fault } => $"fault={fault}",
            _ => $"missing={string.Join(',', review.Missing)}",
        };
        return $"pack={review.PackHash} candidate={review.CandidateHash} {found}";
    }
}
