using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>Leave to use some tools, handed out for one RUN decision.</summary>
/// <remarks>Safe for use by any number of threads. It lists tools and lets nobody use them: a <see cref="ToolProxy"/>
/// has the last word on each use.</remarks>
public sealed class ToolCapability
{
    private readonly DecisionRecord _granted;
    private readonly ImmutableHashSet<string> _tools;
    private object? _refused;

    private ToolCapability(DecisionRecord granted, ImmutableHashSet<string> tools) =>
        (_granted, _tools) = (granted, tools);

    /// <summary>The run that it is for.</summary>
    /// <value>That of the permit.</value>
    public string RunId => _granted.RunId;

    /// <summary>Whether a use was refused, so that nothing may be used any more.</summary>
    /// <value><see langword="false"/> at first.</value>
    public bool IsRevoked => Volatile.Read(ref _refused) is not null;

    /// <summary>What has become of the decision: the RUN, or the refusal that ended it.</summary>
    /// <value>A record; never a RUN once <see cref="IsRevoked"/>.</value>
    public DecisionRecord Outcome => (DecisionRecord?)Volatile.Read(ref _refused) ?? _granted;

    /// <summary>Uses a permit up for leave to use tools.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="permit">The permit.</param>
    /// <param name="tools">The tools, by the host's choice: what a request asks for is no leave.</param>
    /// <param name="request">The approved request.</param>
    /// <returns>The leave.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PermitRefusedException">The permit was redeemed before, has expired, or was not issued by a
    /// pipeline.</exception>
    public static ToolCapability Grant<T>(Permit<T> permit, IEnumerable<string> tools, out T request)
    {
        ArgumentNullException.ThrowIfNull(permit);
        ArgumentNullException.ThrowIfNull(tools);
        ImmutableHashSet<string> listed = [.. tools];
        request = permit.Redeem();
        return new(permit.Decision, listed);
    }

    /// <summary>Says whether a tool is listed.</summary>
    /// <param name="tool">Its name, compared letter by letter.</param>
    /// <returns><see langword="true"/> when it is, and nothing was refused before.</returns>
    public bool Lists(string tool) => !IsRevoked && _tools.Contains(tool);

    // The first refusal stays.
    internal void Revoke(DecisionRecord refused) => Interlocked.CompareExchange(ref _refused, refused, null);
}
