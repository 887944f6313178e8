using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>The way of a contract from its beginning to its effect, or to its stop. Its table is data.</summary>
/// <remarks>Immutable and safe for use by any number of threads. A step costs a look at a table and allocates
/// nothing.</remarks>
public sealed class ContractLifecycle
{
    private const int States = (int)ContractState.Effective + 1;
    private const int Events = (int)ContractEvent.AnswerInvalid + 1;

    private readonly ContractStep[] _steps = new ContractStep[States * Events];

    /// <summary>Makes a lifecycle.</summary>
    /// <param name="transitions">The table; what isn't in it is refused.</param>
    /// <exception cref="ArgumentException">The table breaks a rule, and the message names the row: two rows are for the
    /// same event in the same state, a row leads away from a stop or from the effect, seals what isn't a stop, is for
    /// no event, or leads on by something else than what it takes: an authorization, a draft, no objection to it, an
    /// admin's yes.</exception>
    public ContractLifecycle(ImmutableArray<ContractTransition> transitions)
    {
        Transitions = transitions.IsDefault ? [] : transitions;

        foreach (ContractTransition row in Transitions)
        {
            if (Fault(row) is { } fault)
            {
                throw new ArgumentException($"The row '{row}' {fault}.", nameof(transitions));
            }

            _steps[Index(row.From, row.Event)] = new(new(row.To, row.SealedBy), IsLegal: true);
        }
    }

    /// <summary>The lifecycle where nothing else is said: that of the reference, in which a no is a stop, a wish for
    /// another way leads back, and what trust authorizes expires, too.</summary>
    /// <value>A lifecycle.</value>
    public static ContractLifecycle Default { get; } = new(
    [
        .. ContractTables.Reference,
        new(ContractState.Init, ContractEvent.AuthExpired, ContractState.Stopped, SealingLayer.Accountability),
        new(ContractState.PauseForAuth, ContractEvent.AuthRejected, ContractState.Stopped),
        new(ContractState.PauseForAuth, ContractEvent.AuthRevised, ContractState.Init),
        new(ContractState.PauseForFinalize, ContractEvent.FinalizeStopped, ContractState.Stopped),
        new(ContractState.PauseForFinalize, ContractEvent.FinalizeRevised, ContractState.AuthVerified),
    ]);

    /// <summary>The lifecycle of the reference's version 5.1.2, in which nobody says no.</summary>
    /// <value>A lifecycle.</value>
    public static ContractLifecycle Reference { get; } = new(ContractTables.Reference);

    /// <summary>The table.</summary>
    /// <value>The rows as they were given.</value>
    public ImmutableArray<ContractTransition> Transitions { get; }

    /// <summary>Says what an event does.</summary>
    /// <param name="position">Where the contract stands.</param>
    /// <param name="happened">What happens.</param>
    /// <returns>Where it stands after that. An event that the table doesn't have in that state is refused, and changes
    /// nothing.</returns>
    public ContractStep Next(ContractPosition position, ContractEvent happened)
    {
        if ((int)position.State >= States || (int)happened >= Events)
        {
            return new(position, IsLegal: false);
        }

        ContractStep step = _steps[Index(position.State, happened)];
        return step.IsLegal ? step : new(position, IsLegal: false);
    }

    private static int Index(ContractState state, ContractEvent happened) => ((int)state * Events) + (int)happened;

    // Invariant: whatever the table, there is no effect without an authorization, a draft, no objection to that very
    // draft, and an admin's yes to it. A way back earns nothing anew.
    private static bool IsEarned(ContractTransition row) => row.To switch
    {
        ContractState.Effective =>
            row is { From: ContractState.PauseForFinalize, Event: ContractEvent.FinalizeApproved },
        ContractState.PauseForFinalize => row is { From: ContractState.DraftReady, Event: ContractEvent.LintClean },
        ContractState.DraftReady => row is { From: ContractState.AuthVerified, Event: ContractEvent.DraftWritten },
        ContractState.AuthVerified => row
            is { From: ContractState.Init, Event: ContractEvent.TrustApproved }
            or { From: ContractState.PauseForAuth, Event: ContractEvent.AuthApproved }
            or { From: ContractState.DraftReady or ContractState.PauseForFinalize },
        _ => true,
    };

    private string? Fault(ContractTransition row) =>
        !Enum.IsDefined(row.From) || !Enum.IsDefined(row.Event) || !Enum.IsDefined(row.To)
            || !Enum.IsDefined(row.SealedBy) ? "has a word that is none"
        : row.Event == ContractEvent.None ? "is for no event"
        : row.From is ContractState.Stopped or ContractState.Effective ? "leads away from an end"
        : row.SealedBy != SealingLayer.None && row.To != ContractState.Stopped ? "seals what isn't a stop"
        : row.From != row.To && !IsEarned(row) ? "leads on by something else than what it takes"
        : _steps[Index(row.From, row.Event)].IsLegal ? "is for an event that the state has a row for"
        : null;
}
