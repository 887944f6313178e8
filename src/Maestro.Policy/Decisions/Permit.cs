using System.Diagnostics.CodeAnalysis;

namespace Maestro.Policy;

/// <summary>The proof that exactly this request may run, once. Let effects demand it as a parameter.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// Only a RUN decision hands one out, and it carries the approved request itself: an effect that takes what it needs
/// from <see cref="Redeem"/> can't act on another request than the one that was judged. Keep requests immutable. All
/// permits of one decision share a single use, on any number of threads.
/// </remarks>
public sealed class Permit<T>
{
    private readonly Decision<T> _decision;

    internal Permit(in Decision<T> decision) => _decision = decision;

    /// <summary>The run that the permit is bound to.</summary>
    /// <value>The id of the run's <see cref="RunContext"/>.</value>
    public string RunId => _decision.ToRecord().RunId;

    /// <summary>The decision on record.</summary>
    /// <value>A record whose verdict is <see cref="Verdict.Run"/>.</value>
    public DecisionRecord Decision => _decision.ToRecord();

    /// <summary>Uses the permit up and gives the request that may run.</summary>
    /// <returns>The approved request.</returns>
    /// <exception cref="PermitRefusedException">The permit was redeemed before, has expired, or was not issued by a
    /// pipeline.</exception>
    public T Redeem() =>
        _decision.TryRedeem(out T? request, out string? refusal)
            ? request
            : throw new PermitRefusedException($"The permit {refusal}.");

    /// <summary>Uses the permit up, if it still holds, and gives the request that may run.</summary>
    /// <param name="request">The approved request; the default value when the permit is refused.</param>
    /// <returns><see langword="false"/> when the permit was redeemed before, has expired, or was not issued by a
    /// pipeline: then nothing may run.</returns>
    public bool TryRedeem([MaybeNullWhen(false)] out T request) => _decision.TryRedeem(out request, out _);
}
