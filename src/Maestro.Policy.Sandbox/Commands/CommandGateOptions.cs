namespace Maestro.Policy.Sandbox.Commands;

/// <summary>How a <see cref="CommandGate{T}"/> judges and objects.</summary>
public sealed record CommandGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops a command that is refused.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode StopReason { get; init; }

    /// <summary>Why the gate wants a human to decide about a command.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode HitlReason { get; init; }

    /// <summary>Reasons of their own for some findings.</summary>
    /// <value>Reasons of the pipeline's codebook, declared for what becomes of the finding; none by default. A finding
    /// that is no objection can't have one.</value>
    public IReadOnlyDictionary<CommandFinding, ReasonCode> Reasons { get; init; } =
        new Dictionary<CommandFinding, ReasonCode>();

    /// <summary>The policy.</summary>
    /// <value><see cref="CommandPolicy.Strict"/> by default.</value>
    public CommandPolicy Policy { get; init; } = CommandPolicy.Strict;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(StopReason, Verdict.Stop, nameof(StopReason)),
            Layer.FaultOf(HitlReason, Verdict.Hitl, nameof(HitlReason)),
            Reasons is null ? $"{nameof(Reasons)} is null. Use an empty one for none." : null,
            Policy is null ? $"{nameof(Policy)} is null. Leave it out for the default." : null,
        ];

        return faults.OfType<string>().Concat((Reasons ?? new Dictionary<CommandFinding, ReasonCode>())
            .Select(pair => Fault(pair.Key, pair.Value)).OfType<string>());
    }

    private string? Fault(CommandFinding finding, ReasonCode reason)
    {
        string name = $"{nameof(Reasons)}[{finding}]";
        Verdict verdict = new CommandReading(finding, null, 0).Verdict;

        return !Enum.IsDefined(finding) || verdict == Verdict.Run
            ? $"{name} is about no objection. Leave it out." : Layer.FaultOf(reason, verdict, name);
    }
}
