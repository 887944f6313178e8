namespace Maestro.Policy.Gates.PersonalData;

/// <summary>Keeps personal data from going any further: it seals a text that holds some, or stops it where its layer
/// may not seal.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. The detail says what kind was found, and quotes
/// nothing of it. A text that can't be read is stopped and not sealed.</remarks>
public sealed class PersonalDataGate<T> : IGate<T>
{
    private readonly PersonalDataGateOptions _options;
    private readonly Func<T, IEnumerable<string?>> _texts;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="texts">Takes from a request all the texts that are to be judged, each on its own; safe for use by
    /// any number of threads. <see langword="null"/> for one of them, or for all, is an objection.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public PersonalDataGate(PersonalDataGateOptions options, Func<T, IEnumerable<string?>> texts)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(texts);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _texts) = (options, texts);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => Layer.MaySeal ? GateReach.Seal : GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        PersonalDataOutcome strongest = PersonalDataOutcome.None;

        foreach (string? text in _texts(request) ?? [null])
        {
            PersonalDataOutcome outcome = text is null || text.Length > _options.MaxLength
                ? PersonalDataOutcome.NotJudged
                : _options.Rules.Judge(text);
            strongest = Stronger(strongest, outcome);
        }

        return strongest switch
        {
            PersonalDataOutcome.Email => Object(gate, _options.EmailReason, strongest),
            PersonalDataOutcome.Phone => Object(gate, _options.PhoneReason, strongest),
            PersonalDataOutcome.None => gate.Pass(),
            _ => gate.Stop(_options.UnreadReason, $"{strongest}"),
        };
    }

    // What was found goes before what couldn't be read: it is the graver of the two.
    private static PersonalDataOutcome Stronger(PersonalDataOutcome one, PersonalDataOutcome other) =>
        Rank(one) <= Rank(other) ? one : other;

    private static int Rank(PersonalDataOutcome outcome) => outcome switch
    {
        PersonalDataOutcome.Email => 0,
        PersonalDataOutcome.Phone => 1,
        PersonalDataOutcome.None => 3,
        _ => 2,
    };

    private GateResult Object(GateContext gate, ReasonCode reason, PersonalDataOutcome outcome) =>
        Layer.MaySeal ? gate.Seal(reason, $"{outcome}") : gate.Stop(reason, $"{outcome}");
}
