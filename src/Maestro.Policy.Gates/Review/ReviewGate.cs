using System.Globalization;

namespace Maestro.Policy.Gates.Review;

/// <summary>Lets pass what its reviewers approve; stops at a blocker, and asks a human about concerns and about answers
/// that are missing.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It never seals. Whoever hasn't answered is missing. A
/// human's yes lifts a pause; a blocker is lifted by a new review of a new subject alone.</remarks>
public sealed class ReviewGate<T> : IGate<T>
{
    private readonly ReviewGateOptions _options;
    private readonly Func<T, ReviewRound> _round;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="round">Takes from a request its review: of this very subject, by reviewers whom the host asked.
    /// Safe for use by any number of threads. What it throws becomes an objection.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public ReviewGate(ReviewGateOptions options, Func<T, ReviewRound> round)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(round);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _round) = (options, round);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request has no review.</exception>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        ReviewRound round = _round(request)
            ?? throw new InvalidOperationException("The request's review is null. Begin one, also without reviewers.");
        ReviewRow row = _options.Rules.Conclude(round);
        string detail = Detail(row, round);
        return row.Verdict switch
        {
            Verdict.Run => gate.Pass(detail),
            Verdict.Hitl => gate.Pause(_options.ReasonOf(row.Conclusion), detail),
            _ => gate.Stop(_options.ReasonOf(row.Conclusion), detail),
        };
    }

    // The names are the host's; what the reviewers wrote stays out of the log.
    private static string Detail(ReviewRow row, ReviewRound round) => string.Join(
        ' ',
        [
            row.Word,
            string.Create(CultureInfo.InvariantCulture, $"asked={round.Seats.Length}"),
            .. from seat in round.Seats
               where seat.Outcome != ReviewOutcome.Approved
               group seat.Reviewer by seat.Outcome into held
               orderby held.Key
               select $"{ReviewWords.Of(held.Key)}=[{string.Join(',', held)}]",
        ]);
}
