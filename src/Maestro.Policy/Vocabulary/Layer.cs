using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>A layer of a <see cref="Codebook"/>: where in the stack of gates a decision was taken.</summary>
/// <remarks>
/// The default value is no layer of any codebook: its name is <c>unspecified</c>, it may not seal, and a pipeline
/// refuses to be built with it. Two layers are equal when they are the same entry of the same codebook instance.
/// </remarks>
public readonly struct Layer : IEquatable<Layer>
{
    private readonly LayerEntry? _entry;

    internal Layer(LayerEntry entry) => _entry = entry;

    /// <summary>The name, the surface that stays compatible between codebook versions.</summary>
    /// <value><c>lower_snake_case</c> by custom; <c>unspecified</c> for the default value.</value>
    public string Name => _entry?.Name ?? "unspecified";

    /// <summary>The number in packed headers.</summary>
    /// <value>1 or more; 0, which is reserved, for the default value.</value>
    public int Id => _entry?.Id ?? 0;

    /// <summary>Whether gates of this layer may seal a stop.</summary>
    /// <value><see langword="false"/> by default; see <c>layers.&lt;name&gt;.may_seal</c> in the codebook.</value>
    public bool MaySeal => _entry?.MaySeal ?? false;

    /// <summary>The description that the codebook gives.</summary>
    /// <value>Text for people, or <see langword="null"/>.</value>
    public string? Description => _entry?.Description;

    /// <summary>The codebook that the layer belongs to.</summary>
    /// <value><see langword="null"/> for the default value.</value>
    public Codebook? Codebook => _entry?.Codebook;

    /// <summary>Says what keeps a gate of this layer from objecting with a reason, so that a word which can't be used
    /// is found when the gate is made, and not when it objects.</summary>
    /// <param name="reason">The reason, set or not.</param>
    /// <param name="verdict">What it is given for.</param>
    /// <param name="option">The name of the option that holds it, with which the sentence begins.</param>
    /// <param name="isSealed">Whether the gate seals with it.</param>
    /// <returns>A sentence or two, or <see langword="null"/> when nothing does. The default layer, which is of no
    /// codebook, only asks for a reason that is set.</returns>
    public string? FaultOf(ReasonCode reason, Verdict verdict, string option, bool isSealed = false)
    {
        if (reason.Codebook is null)
        {
            return $"{option} is not set. Give it a reason of the codebook.";
        }

        string? fault = Codebook is { } codebook && !ReferenceEquals(codebook, reason.Codebook)
                ? "which is of another codebook than the layer"
            : !reason.Allows(verdict)
                ? $"which the codebook doesn't declare for {(verdict == Verdict.Hitl ? "pauses" : "stops")}"
            : !reason.Layers.IsEmpty && !reason.Layers.Contains(Name)
                ? $"which the codebook doesn't declare for '{Name}'"
            : reason.IsRetired ? "which is retired"
            : reason.System is not (null or SystemReason.GateFaulted or SystemReason.GateTimeout)
                ? "which is the pipeline's own"
            : reason.IsSealing && !isSealed ? "which is declared for what is sealed, and the gate doesn't seal with it"
            : null;

        return fault is null ? null : $"{option} is '{reason}', {fault}. Declare it, or give another.";
    }

    /// <summary>Compares two layers.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when both are the same entry.</returns>
    public static bool operator ==(Layer left, Layer right) => left.Equals(right);

    /// <summary>Compares two layers.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they are not the same entry.</returns>
    public static bool operator !=(Layer left, Layer right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Layer other) => ReferenceEquals(_entry, other._entry);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Layer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _entry is null ? 0 : _entry.GetHashCode();

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
