using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Trust;

/// <summary>The trust and the grants of one moment.</summary>
/// <remarks>Immutable.</remarks>
public sealed class TrustSnapshot
{
    /// <summary>Takes trust and grants together.</summary>
    /// <param name="state">The trust.</param>
    /// <param name="grants">The grants, of which the first that holds counts; the default value is none.</param>
    public TrustSnapshot(TrustState state, ImmutableArray<TrustGrant> grants) =>
        (State, Grants) = (state, grants.IsDefault ? [] : grants);

    /// <summary>The trust.</summary>
    /// <value>As it was given.</value>
    public TrustState State { get; }

    /// <summary>The grants.</summary>
    /// <value>In the order in which they were given.</value>
    public ImmutableArray<TrustGrant> Grants { get; }
}
