using System.Collections.Immutable;

namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>A session as it is shown.</summary>
/// <param name="State">What the session does.</param>
/// <param name="Tier">How many of the workers are there, and what that is called.</param>
/// <param name="Workers">Its workers.</param>
internal sealed record SessionView(string State, string Tier, ImmutableArray<WorkerView> Workers);
