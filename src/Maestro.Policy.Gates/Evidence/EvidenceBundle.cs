using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Evidence;

/// <summary>What is submitted as evidence for a scenario at a place.</summary>
/// <remarks>Immutable. What a judge asks for is worked out once, so that judging costs the same for any number of
/// items.</remarks>
public sealed class EvidenceBundle
{
    private readonly AuditValue _scenario;
    private readonly AuditValue _location;

    /// <summary>Makes a bundle.</summary>
    /// <param name="scenario">The scenario that it is about: a text without half characters.</param>
    /// <param name="location">The place that it is about: a text without half characters.</param>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentNullException">A text or an item is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no item, or half a character in a text.</exception>
    public EvidenceBundle(string scenario, string location, ImmutableArray<EvidenceItem> items)
        : this(Checked(scenario, nameof(scenario)), Checked(location, nameof(location)), items)
    {
    }

    /// <summary>Makes a bundle that is about whatever the values are.</summary>
    internal EvidenceBundle(AuditValue scenario, AuditValue location, ImmutableArray<EvidenceItem> items)
    {
        if (items.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Evidence has at least one item.", nameof(items));
        }

        foreach (EvidenceItem item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            FabricatedCount += item.IsFabricated ? 1 : 0;
        }

        (_scenario, _location, Items) = (scenario, location, items);
        (Scenario, Location) = (scenario.ToString(), location.ToString());
        bool isTimed = items.All(static item => item.RetrievedAt is not null);
        Oldest = isTimed ? items.Min(static item => item.RetrievedAt) : null;
        Newest = isTimed ? items.Max(static item => item.RetrievedAt) : null;
    }

    /// <summary>The scenario that it is about.</summary>
    /// <value>A text; what is no text, which only the reference accepts, as JSON.</value>
    public string Scenario { get; }

    /// <summary>The place that it is about.</summary>
    /// <value>A text; what is no text, which only the reference accepts, as JSON.</value>
    public string Location { get; }

    /// <summary>The items.</summary>
    /// <value>At least one, in the order in which they were given.</value>
    public ImmutableArray<EvidenceItem> Items { get; }

    /// <summary>How many items are made up.</summary>
    /// <value>0 to the number of items.</value>
    public int FabricatedCount { get; }

    /// <summary>When the oldest item was retrieved.</summary>
    /// <value><see langword="null"/> when an item doesn't say.</value>
    public DateTimeOffset? Oldest { get; }

    /// <summary>When the newest item was retrieved.</summary>
    /// <value><see langword="null"/> when an item doesn't say.</value>
    public DateTimeOffset? Newest { get; }

    /// <summary>Says whether the evidence is about a place.</summary>
    /// <param name="place">The place.</param>
    /// <returns><see langword="true"/> when scenario and place are texts, and the same letter by letter.</returns>
    public bool IsAbout(EvidencePlace place) =>
        _scenario.IsText && _location.IsText && Scenario == place.Scenario && Location == place.Location;

    /// <summary>What the evidence is about, as further members of an audit row.</summary>
    /// <returns><c>scenario, location_id</c>, as they were given.</returns>
    public ImmutableArray<AuditField> ToFields() => [new("scenario", _scenario), new("location_id", _location)];

    private static AuditValue Checked(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return text;
    }
}
