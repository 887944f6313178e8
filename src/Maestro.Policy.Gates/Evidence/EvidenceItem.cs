using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Evidence;

/// <summary>One piece of evidence.</summary>
/// <remarks>Immutable. It speaks for itself: whether it is made up is what it says.</remarks>
public sealed class EvidenceItem
{
    /// <summary>Makes an item.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="sourceId">Where it comes from.</param>
    /// <param name="retrievedAt">When it was retrieved; <see langword="null"/> when nobody can say.</param>
    /// <param name="isFabricated">Whether it is made up.</param>
    /// <exception cref="ArgumentNullException">A text is <see langword="null"/>.</exception>
    public EvidenceItem(string id, string sourceId, DateTimeOffset? retrievedAt, bool isFabricated)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(sourceId);
        (Id, SourceId, RetrievedAt, IsFabricated) = (id, sourceId, retrievedAt, isFabricated);
    }

    /// <summary>The item's id.</summary>
    /// <value>Read strictly, 1 to 256 UTF-16 code units.</value>
    public string Id { get; }

    /// <summary>Where it comes from.</summary>
    /// <value>Read strictly, 1 to 256 UTF-16 code units.</value>
    public string SourceId { get; }

    /// <summary>When it was retrieved.</summary>
    /// <value>A moment; <see langword="null"/> when the text is no moment, which only the reference accepts.</value>
    public DateTimeOffset? RetrievedAt { get; }

    /// <summary>Whether it is made up.</summary>
    /// <value>What the item says of itself.</value>
    public bool IsFabricated { get; }

    /// <summary>Where in the source it was found.</summary>
    /// <value>Read strictly, at most 64 parts whose values are texts, numbers or truths; none by default.</value>
    public ImmutableArray<EvidencePart> Locator { get; init; } = [];

    /// <summary>The hash of its content.</summary>
    /// <value>No hash by default.</value>
    public EvidenceHash Hash { get; init; }

    /// <summary>The claims that it supports.</summary>
    /// <value>Read strictly, at most 64; none by default.</value>
    public ImmutableArray<EvidencePart> Supports { get; init; } = [];

    /// <summary>How much it matters.</summary>
    /// <value>A text such as <c>high</c>; <see langword="null"/> by default.</value>
    public string? Relevance { get; init; }
}
