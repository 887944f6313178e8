using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Maestro.Policy.TestKit;

/// <summary>A human who says yes. Only the library makes approvals, so a test reaches inside for one.</summary>
public static class HumanYes
{
    public static Approval Yes<T>(
        HitlRequest<T> ask, DateTimeOffset expires, Decider decider = Decider.User, string id = "APPROVAL#1") =>
        Yes(ask.Digest, ask.Layer, ask.Reason, expires, decider, id);

    public static Approval Yes(
        RequestDigest digest,
        Layer layer,
        ReasonCode reason,
        DateTimeOffset expires,
        Decider decider = Decider.User,
        string id = "APPROVAL#1") => Make(id, digest, layer, reason, decider, ["alice"], expires);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern Approval Make(
        string id,
        RequestDigest digest,
        Layer layer,
        ReasonCode reason,
        Decider decider,
        ImmutableArray<string> approvers,
        DateTimeOffset expires);
}
