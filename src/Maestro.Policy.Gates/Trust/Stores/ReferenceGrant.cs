using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>The grant that the reference gives itself. For simulations: a grant that nobody gave is none.</summary>
public static class ReferenceGrant
{
    /// <summary>For how long it holds.</summary>
    /// <value>7 days.</value>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(7);

    /// <summary>What it is for.</summary>
    /// <value>The reference's one scenario, at its one place.</value>
    public static TrustPlace Place { get; } = new("CASE_B_PED_IN_CROSSWALK_EMERGENCY_PRESENT", "INT-042");

    /// <summary>Adds the grant when none holds for its place, as the reference does before every batch.</summary>
    /// <param name="grants">The grants.</param>
    /// <param name="now">The time.</param>
    /// <returns>The grants, with it at the end when it was needed.</returns>
    public static ImmutableArray<TrustGrant> Ensure(ImmutableArray<TrustGrant> grants, DateTimeOffset now)
    {
        ImmutableArray<TrustGrant> all = grants.IsDefault ? [] : grants;

        return all.Any(grant => grant.IsFor(Place, now))
            ? all
            : all.Add(new(
                "GRANT#CASE_B#INT-042", Place.Scenario!, Place.Location!, TrustStamp.At(now + Lifetime), "ops_admin"));
    }
}
