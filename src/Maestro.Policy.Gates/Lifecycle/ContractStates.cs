using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>The states as they are on the wire.</summary>
public static class ContractStates
{
    private static readonly ImmutableArray<string> Names =
    [
        "STOPPED", "INIT", "PAUSE_FOR_HITL_AUTH", "AUTH_VERIFIED", "DRAFT_READY", "PAUSE_FOR_HITL_FINALIZE",
        "CONTRACT_EFFECTIVE",
    ];

    /// <summary>Names a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Its name, such as <c>DRAFT_READY</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is none of them.</exception>
    public static string NameOf(ContractState state) => (int)state < Names.Length
        ? Names[(int)state]
        : throw new ArgumentOutOfRangeException(nameof(state), state, "It is no state.");

    /// <summary>Reads a state.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <param name="state">The state.</param>
    /// <returns><see langword="false"/> for what is no name of a state.</returns>
    public static bool TryParse(string? name, out ContractState state)
    {
        int index = name is null ? -1 : Names.IndexOf(name);
        state = index < 0 ? ContractState.Stopped : (ContractState)index;
        return index >= 0;
    }
}
