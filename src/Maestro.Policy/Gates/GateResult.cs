using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>A gate's answer: no objection, or an objection with its reason. It can't grant anything.</summary>
/// <remarks>The default value is no answer, which a pipeline takes as a stop with
/// <see cref="SystemReason.Unspecified"/>.</remarks>
public readonly struct GateResult
{
    internal const int MaxDetail = 1024;

    private GateResult(GateOutcome outcome, ReasonCode reason, string? detail) =>
        (Outcome, Reason, Detail) = (outcome, reason, detail);

    /// <summary>What the gate says.</summary>
    /// <value><see cref="GateOutcome.Undecided"/> by default.</value>
    public GateOutcome Outcome { get; }

    /// <summary>Why the gate objects.</summary>
    /// <value>The default reason when it doesn't.</value>
    public ReasonCode Reason { get; }

    /// <summary>What the gate adds for people.</summary>
    /// <value>At most 1,024 UTF-16 units; <see langword="null"/> when it adds nothing.</value>
    public string? Detail { get; }

    /// <summary>No objection.</summary>
    /// <param name="detail">Why not, where that is worth putting on record; cut after 1,024 UTF-16 units. It goes into
    /// the audit log when the request runs: no secrets, no personal data.</param>
    /// <returns>A result that grants nothing by itself.</returns>
    public static GateResult Pass(string? detail = null) => new(GateOutcome.Pass, default, Bounded(detail));

    /// <summary>A human must decide first.</summary>
    /// <param name="reason">Why, in a word of the pipeline's codebook.</param>
    /// <param name="detail">What to add for people; cut after 1,024 UTF-16 units. It goes into the audit log: no
    /// secrets, no personal data.</param>
    /// <returns>An objection.</returns>
    public static GateResult Pause(ReasonCode reason, string? detail = null) =>
        new(GateOutcome.Pause, reason, Bounded(detail));

    /// <summary>The request is stopped.</summary>
    /// <param name="reason">Why, in a word of the pipeline's codebook.</param>
    /// <param name="detail">What to add for people; cut after 1,024 UTF-16 units. It goes into the audit log: no
    /// secrets, no personal data.</param>
    /// <returns>An objection.</returns>
    public static GateResult Stop(ReasonCode reason, string? detail = null) =>
        new(GateOutcome.Stop, reason, Bounded(detail));

    /// <summary>The request is stopped for good: no human may lift it.</summary>
    /// <param name="reason">Why, in a word of the pipeline's codebook.</param>
    /// <param name="detail">What to add for people; cut after 1,024 UTF-16 units. It goes into the audit log: no
    /// secrets, no personal data.</param>
    /// <returns>An objection, which only a gate of a layer that may seal can raise.</returns>
    public static GateResult Seal(ReasonCode reason, string? detail = null) =>
        new(GateOutcome.Seal, reason, Bounded(detail));

    /// <summary>Lets a gate that answers at once return its result as it is.</summary>
    /// <param name="result">The result.</param>
    /// <returns>A completed task.</returns>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor of ValueTask is the named alternative.")]
    public static implicit operator ValueTask<GateResult>(GateResult result) => new(result);

    /// <summary>The answer on one line.</summary>
    /// <returns>Such as <c>Pause AMOUNT_HIGH</c>.</returns>
    public override string ToString() =>
        Outcome is GateOutcome.Pass or GateOutcome.Undecided ? $"{Outcome}" : $"{Outcome} {Reason}";

    // A detail may quote what a user wrote, so it is made fit for the log: bounded, and free of lone surrogates.
    internal static string? Bounded(string? detail)
    {
        if (detail is null)
        {
            return null;
        }

        int end = Math.Min(detail.Length, MaxDetail);
        end -= end < detail.Length && char.IsHighSurrogate(detail[end - 1]) ? 1 : 0;
        string kept = detail[..end];
        return Utf16.IsWellFormed(kept) ? kept : string.Concat(kept.EnumerateRunes());
    }
}
