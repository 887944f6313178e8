using System.Collections.Immutable;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>A reason code of a <see cref="Codebook"/>: why a decision was taken.</summary>
/// <remarks>
/// The default value is no reason of any codebook: its name is <c>UNSPECIFIED</c>, and a gate that objects with it is
/// a stop with <see cref="SystemReason.ForeignCode"/>. Two codes are equal when they are the same entry of the same
/// codebook instance.
/// </remarks>
public readonly struct ReasonCode : IEquatable<ReasonCode>
{
    private readonly ReasonEntry? _entry;

    internal ReasonCode(ReasonEntry entry) => _entry = entry;

    /// <summary>The name, the surface that stays compatible between codebook versions.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c> by custom; <c>UNSPECIFIED</c> for the default value.</value>
    public string Name => _entry?.Name ?? "UNSPECIFIED";

    /// <summary>The number in packed headers.</summary>
    /// <value>0 or more; -1 for the default value.</value>
    public int Id => _entry?.Id ?? -1;

    /// <summary>The description that the codebook gives.</summary>
    /// <value>Text for people, or <see langword="null"/>.</value>
    public string? Description => _entry?.Description;

    /// <summary>Whether a row with this reason counts as an incident.</summary>
    /// <value><see langword="false"/> by default; see <c>reasons.&lt;NAME&gt;.incident</c> in the codebook.</value>
    public bool IsIncident => _entry?.IsIncident ?? false;

    /// <summary>Whether the code is kept only to read old rows.</summary>
    /// <value><see langword="false"/> by default; see <c>reasons.&lt;NAME&gt;.retired</c> in the codebook.</value>
    public bool IsRetired => _entry?.IsRetired ?? false;

    /// <summary>Whether a stop with this reason is meant to be sealed.</summary>
    /// <value><see langword="false"/> by default; see <c>reasons.&lt;NAME&gt;.sealed</c> in the codebook.</value>
    public bool IsSealing => _entry?.IsSealing ?? false;

    /// <summary>Which of the pipeline's own reasons this is.</summary>
    /// <value><see langword="null"/> for a reason that only the codebook knows.</value>
    public SystemReason? System => _entry is null ? SystemReason.Unspecified : _entry.System;

    /// <summary>The layers that the codebook declares the reason for.</summary>
    /// <value>The names; empty where every layer may use it.</value>
    public ImmutableArray<string> Layers => _entry?.Layers ?? [];

    /// <summary>The codebook that the code belongs to.</summary>
    /// <value><see langword="null"/> for the default value.</value>
    public Codebook? Codebook => _entry?.Codebook;

    /// <summary>Whether the codebook declares the reason for a verdict.</summary>
    /// <param name="verdict">The verdict asked about.</param>
    /// <returns><see langword="true"/> when it does, or when it does not restrict the reason;
    /// <see langword="false"/> for the default value, unless the verdict is <see cref="Verdict.Stop"/>.</returns>
    public bool Allows(Verdict verdict) => _entry is null ? verdict == Verdict.Stop : _entry.Allows(verdict);

    internal bool Allows(Layer layer) => _entry is not null && _entry.Allows(layer.Name);

    /// <summary>Compares two reason codes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when both are the same entry.</returns>
    public static bool operator ==(ReasonCode left, ReasonCode right) => left.Equals(right);

    /// <summary>Compares two reason codes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they are not the same entry.</returns>
    public static bool operator !=(ReasonCode left, ReasonCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReasonCode other) => ReferenceEquals(_entry, other._entry);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReasonCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _entry is null ? 0 : _entry.GetHashCode();

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
