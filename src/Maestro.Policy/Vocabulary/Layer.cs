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
