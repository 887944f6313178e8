using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>What agents may do together without a human. Immutable and safe for use by any number of threads.
/// </summary>
public sealed record CoordinationRules
{
    /// <summary>The actions that no agent may do unasked, by default: the reference's nine.</summary>
    /// <value>Names of actions.</value>
    public static ImmutableArray<string> DefaultSideEffects { get; } =
    [
        "call_external_api", "create_pull_request", "delete_file", "merge_pull_request", "post_comment", "push",
        "send_email", "submit_artifact", "upload_file",
    ];

    /// <summary>The rules that hold unless a host says otherwise.</summary>
    /// <value>The reference's budget and side effects, read strictly.</value>
    public static CoordinationRules Default { get; } = new();

    /// <summary>The rules as the reference reads them.</summary>
    /// <value>For comparing and for replaying old decisions.</value>
    public static CoordinationRules Reference { get; } = new() { Reading = CoordinationReading.Reference };

    /// <summary>How much goes on without a human.</summary>
    /// <value>The reference's limits by default.</value>
    public CoordinationBudget Budget { get; init; } = new();

    /// <summary>The actions that no agent may do unasked, whatever its contract says.</summary>
    /// <value>By default <see cref="DefaultSideEffects"/>.</value>
    public ImmutableArray<string> SideEffects { get; init; } = DefaultSideEffects;

    /// <summary>How it is judged.</summary>
    /// <value><see cref="CoordinationReading.Strict"/> by default.</value>
    public CoordinationReading Reading { get; init; }

    /// <summary>Judges a coordination. The first thing that is wrong decides; a human is the strictest answer.
    /// </summary>
    /// <param name="plan">Who works with whom.</param>
    /// <returns>What was found out; it takes time in proportion to the plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public CoordinationReview Review(CoordinationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Reading == CoordinationReading.Reference
            ? new ReferenceCoordination(plan, this).Review()
            : new StrictCoordination(plan, this).Review();
    }
}
