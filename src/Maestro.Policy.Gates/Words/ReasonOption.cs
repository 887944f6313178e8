namespace Maestro.Policy.Gates.Words;

/// <summary>Checks the reasons that a gate is given, so that a word which can't be used is found when the gate is made,
/// and not when it objects.</summary>
internal static class ReasonOption
{
    /// <summary>Says what keeps a reason from being given.</summary>
    /// <param name="layer">The gate's layer, set or not.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="verdict">What it is given for.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="isSealed">Whether the gate seals with it.</param>
    /// <returns>A sentence or two, or <see langword="null"/> when nothing does.</returns>
    public static string? Fault(
        Layer layer, ReasonCode reason, Verdict verdict, string option, bool isSealed = false)
    {
        if (reason.Codebook is null)
        {
            return $"{option} is not set. Give it a reason of the codebook.";
        }

        string? fault = layer.Codebook is { } codebook && !ReferenceEquals(codebook, reason.Codebook)
                ? "which is of another codebook than the layer"
            : !reason.Allows(verdict)
                ? $"which the codebook doesn't declare for {(verdict == Verdict.Hitl ? "pauses" : "stops")}"
            : !reason.Layers.IsEmpty && !reason.Layers.Contains(layer.Name)
                ? $"which the codebook doesn't declare for '{layer}'"
            : reason.IsRetired ? "which is retired"
            : reason.System is not (null or SystemReason.GateFaulted or SystemReason.GateTimeout)
                ? "which is the pipeline's own"
            : reason.IsSealing && !isSealed ? "which is declared for what is sealed, and the gate doesn't seal with it"
            : null;

        return fault is null ? null : $"{option} is '{reason}', {fault}. Declare it, or give another.";
    }
}
