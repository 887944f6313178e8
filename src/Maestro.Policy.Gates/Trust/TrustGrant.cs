using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Trust;

/// <summary>Leave to be approved by trust, for one scenario at one place until a certain time.</summary>
/// <remarks>Immutable. A grant approves nothing by itself: score and streak have to be there as well.</remarks>
public sealed record TrustGrant
{
    /// <summary>How long each of the texts may be.</summary>
    /// <value>256 UTF-16 code units.</value>
    public const int MaxLength = 256;

    /// <summary>Makes a grant.</summary>
    /// <param name="id">Its id, as it goes on record: 1 to <see cref="MaxLength"/> code units.</param>
    /// <param name="scenario">The scenario, compared letter by letter: 1 to <see cref="MaxLength"/> code units.</param>
    /// <param name="location">The place, compared letter by letter: 1 to <see cref="MaxLength"/> code units.</param>
    /// <param name="expiresAt">The last moment at which it holds.</param>
    /// <param name="issuedBy">Who gave it, at most <see cref="MaxLength"/> code units; may be empty.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A text is empty that must not be, too long, or holds half of a surrogate
    /// pair.</exception>
    public TrustGrant(string id, string scenario, string location, TrustStamp expiresAt, string issuedBy = "")
    {
        ArgumentNullException.ThrowIfNull(expiresAt);
        ArgumentNullException.ThrowIfNull(issuedBy);
        Id = Checked(id, nameof(id));
        Scenario = Checked(scenario, nameof(scenario));
        Location = Checked(location, nameof(location));
        ExpiresAt = expiresAt;
        IssuedBy = issuedBy.Length == 0 ? issuedBy : Checked(issuedBy, nameof(issuedBy));
    }

    /// <summary>The grant's id.</summary>
    /// <value>1 to <see cref="MaxLength"/> UTF-16 code units.</value>
    public string Id { get; }

    /// <summary>The scenario that it is for.</summary>
    /// <value>1 to <see cref="MaxLength"/> UTF-16 code units.</value>
    public string Scenario { get; }

    /// <summary>The place that it is for.</summary>
    /// <value>1 to <see cref="MaxLength"/> UTF-16 code units.</value>
    public string Location { get; }

    /// <summary>The last moment at which it holds.</summary>
    /// <value>A moment.</value>
    public TrustStamp ExpiresAt { get; }

    /// <summary>Who gave it.</summary>
    /// <value>At most <see cref="MaxLength"/> UTF-16 code units; may be empty.</value>
    public string IssuedBy { get; }

    /// <summary>Says whether the grant holds for a place at a time.</summary>
    /// <param name="place">The place.</param>
    /// <param name="now">The time.</param>
    /// <returns><see langword="true"/> when scenario and place are the grant's, and it isn't over.</returns>
    public bool IsFor(TrustPlace place, DateTimeOffset now) =>
        Scenario == place.Scenario && Location == place.Location && !ExpiresAt.IsBefore(now);

    /// <summary>Says whether a text may be part of a grant.</summary>
    internal static bool IsText(string? text) => text is { Length: > 0 and <= MaxLength } && CodePoint.IsWhole(text);

    private static string Checked(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        return IsText(text) ? text : throw new ArgumentException(
            $"A grant has texts of at most {MaxLength} code units, without half characters.", parameter);
    }
}
