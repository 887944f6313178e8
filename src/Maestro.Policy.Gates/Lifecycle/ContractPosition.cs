namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>Where a contract stands: its state, and what sealed it.</summary>
/// <remarks>The default value is a stop that isn't sealed. Invariant: only what is stopped is sealed, since only a
/// <see cref="ContractLifecycle"/> makes positions that are.</remarks>
public readonly record struct ContractPosition
{
    internal ContractPosition(ContractState state, SealingLayer sealedBy) => (State, SealedBy) = (state, sealedBy);

    /// <summary>Where every contract begins.</summary>
    /// <value><see cref="ContractState.Init"/>, not sealed.</value>
    public static ContractPosition Start => new(ContractState.Init, SealingLayer.None);

    /// <summary>The state.</summary>
    /// <value><see cref="ContractState.Stopped"/> by default.</value>
    public ContractState State { get; }

    /// <summary>Which kind of layer sealed the stop.</summary>
    /// <value><see cref="SealingLayer.None"/> for what isn't sealed.</value>
    public SealingLayer SealedBy { get; }

    /// <summary>Whether nobody may lift the stop.</summary>
    /// <value><see langword="true"/> only for <see cref="ContractState.Stopped"/>.</value>
    public bool IsSealed => SealedBy != SealingLayer.None;

    /// <summary>Whether nothing leads on.</summary>
    /// <value><see langword="true"/> for <see cref="ContractState.Stopped"/> and
    /// <see cref="ContractState.Effective"/>.</value>
    public bool IsOver => State is ContractState.Stopped or ContractState.Effective;

    /// <summary>The state as it is on the wire.</summary>
    /// <returns>Such as <c>PAUSE_FOR_HITL_AUTH</c>.</returns>
    public override string ToString() => ContractStates.NameOf(State);
}
