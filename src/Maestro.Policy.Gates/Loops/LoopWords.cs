namespace Maestro.Policy.Gates.Loops;

/// <summary>The words of a codebook that a <see cref="LoopPolicy"/> speaks. All are of one codebook.</summary>
public sealed record LoopWords
{
    /// <summary>The layer that dispatches, stops and refuses.</summary>
    /// <value>A layer of the codebook; there is no default. Stops are sealed only where it may seal.</value>
    public required Layer MaestroLayer { get; init; }

    /// <summary>The layer that asks for plans and proposes them.</summary>
    /// <value>A layer of the codebook; there is no default.</value>
    public required Layer MediationLayer { get; init; }

    /// <summary>The layer that recommends the end.</summary>
    /// <value>A layer of the codebook; there is no default.</value>
    public required Layer AccountabilityLayer { get; init; }

    /// <summary>Why a plan is asked for.</summary>
    /// <value>A reason declared for pauses of <see cref="MediationLayer"/>; there is no default.</value>
    public required ReasonCode PlanRequested { get; init; }

    /// <summary>Why the request goes out.</summary>
    /// <value>A reason declared for pauses of <see cref="MaestroLayer"/>; there is no default.</value>
    public required ReasonCode PlanDispatched { get; init; }

    /// <summary>Why there is a plan.</summary>
    /// <value>A reason declared for pauses of <see cref="MediationLayer"/>; there is no default.</value>
    public required ReasonCode PlanProposed { get; init; }

    /// <summary>Why the plan is in good hands.</summary>
    /// <value>A reason declared for pauses of <see cref="MaestroLayer"/>; there is no default.</value>
    public required ReasonCode PlanReceived { get; init; }

    /// <summary>Why the session should end.</summary>
    /// <value>A reason declared for pauses of <see cref="AccountabilityLayer"/>; there is no default.</value>
    public required ReasonCode EndRecommended { get; init; }

    /// <summary>Why the session is stopped.</summary>
    /// <value>A reason declared for stops of <see cref="MaestroLayer"/>; there is no default.</value>
    public required ReasonCode SessionStopped { get; init; }

    /// <summary>Why whatever comes later is stopped.</summary>
    /// <value>A reason declared for stops of <see cref="MaestroLayer"/>; there is no default.</value>
    public required ReasonCode StoppedIsTerminal { get; init; }

    /// <summary>Why an event without all of its keys is refused.</summary>
    /// <value>A reason declared for pauses of <see cref="MaestroLayer"/> and <see cref="MediationLayer"/>; there is no
    /// default.</value>
    public required ReasonCode MissingKeys { get; init; }

    /// <summary>Why an event that is none is refused.</summary>
    /// <value>A reason declared for pauses of <see cref="MaestroLayer"/> and <see cref="MediationLayer"/>; there is no
    /// default.</value>
    public required ReasonCode InvalidInput { get; init; }

    /// <summary>The words by the reference's names. Three of them say 3 and 4, whatever the numbers of the policy
    /// are.</summary>
    /// <param name="codebook">A codebook that has all of them.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codebook"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodebookException">A word is missing; the message names it.</exception>
    public static LoopWords Reference(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return new()
        {
            MaestroLayer = codebook.Layer("maestro"),
            MediationLayer = codebook.Layer("mediation"),
            AccountabilityLayer = codebook.Layer("acc_gate"),
            PlanRequested = codebook.Reason("REL_PLAN_REQUESTED_AFTER_3_HITL"),
            PlanDispatched = codebook.Reason("MAESTRO_PLAN_REQUEST_DISPATCHED"),
            PlanProposed = codebook.Reason("MEDIATION_PLAN_PROPOSED"),
            PlanReceived = codebook.Reason("MAESTRO_PLAN_RECEIVED"),
            EndRecommended = codebook.Reason("ACC_LOOP_BUDGET_EXCEEDED"),
            SessionStopped = codebook.Reason("ACC_END_SESSION_AFTER_4_HITL"),
            StoppedIsTerminal = codebook.Reason("ACC_STOPPED_IS_TERMINAL"),
            MissingKeys = codebook.Reason("SPEC_MISSING_KEYS"),
            InvalidInput = codebook.Reason("SPEC_INVALID_INPUT"),
        };
    }

    /// <summary>Finds what keeps a policy from speaking the words.</summary>
    /// <returns>A sentence or two for each fault, with the word's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Fault(MaestroLayer, nameof(MaestroLayer)),
            Fault(MediationLayer, nameof(MediationLayer)),
            Fault(AccountabilityLayer, nameof(AccountabilityLayer)),
            MediationLayer.FaultOf(PlanRequested, Verdict.Hitl, nameof(PlanRequested)),
            MaestroLayer.FaultOf(PlanDispatched, Verdict.Hitl, nameof(PlanDispatched)),
            MediationLayer.FaultOf(PlanProposed, Verdict.Hitl, nameof(PlanProposed)),
            MaestroLayer.FaultOf(PlanReceived, Verdict.Hitl, nameof(PlanReceived)),
            AccountabilityLayer.FaultOf(EndRecommended, Verdict.Hitl, nameof(EndRecommended)),
            Stop(SessionStopped, nameof(SessionStopped)),
            Stop(StoppedIsTerminal, nameof(StoppedIsTerminal)),
            Refusal(MissingKeys, nameof(MissingKeys)),
            Refusal(InvalidInput, nameof(InvalidInput)),
        ];
        return faults.OfType<string>();
    }

    private string? Stop(ReasonCode reason, string word) =>
        MaestroLayer.FaultOf(reason, Verdict.Stop, word, isSealed: MaestroLayer.MaySeal);

    private string? Refusal(ReasonCode reason, string word) =>
        MaestroLayer.FaultOf(reason, Verdict.Hitl, word)
        ?? MediationLayer.FaultOf(reason, Verdict.Hitl, word);

    // One codebook: the reasons of each layer are compared with that layer's.
    private string? Fault(Layer layer, string word) =>
        layer.Codebook is null ? $"{word} is not set. Give it a layer of the codebook."
        : !ReferenceEquals(layer.Codebook, MaestroLayer.Codebook ?? layer.Codebook)
            ? $"{word} is of another codebook than {nameof(MaestroLayer)}. Give it a layer of that one."
        : null;
}
