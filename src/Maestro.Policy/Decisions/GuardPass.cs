using System.Diagnostics.CodeAnalysis;

namespace Maestro.Policy;

/// <summary>The permit of the synchronous form <c>pipeline.Guard</c>: it can't be stored, captured or awaited
/// over.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>The default value is no permit: redeeming it is refused.</remarks>
public readonly ref struct GuardPass<T>
{
    private readonly Decision<T> _decision;

    internal GuardPass(in Decision<T> decision) => _decision = decision;

    /// <summary>The decision on record.</summary>
    /// <value>A record whose verdict is <see cref="Verdict.Run"/>, except for the default value.</value>
    public DecisionRecord Decision => _decision.ToRecord();

    /// <summary>Uses the pass up and gives the request that may run.</summary>
    /// <returns>The approved request.</returns>
    /// <exception cref="PermitRefusedException">The pass was redeemed before, has expired, or was not issued by a
    /// pipeline.</exception>
    public T Redeem() =>
        _decision.TryRedeem(out T? request, out string? refusal)
            ? request
            : throw new PermitRefusedException($"The pass {refusal}.");

    /// <summary>Uses the pass up, if it still holds, and gives the request that may run.</summary>
    /// <param name="request">The approved request; the default value when the pass is refused.</param>
    /// <returns><see langword="false"/> when nothing may run.</returns>
    public bool TryRedeem([MaybeNullWhen(false)] out T request) => _decision.TryRedeem(out request, out _);
}
