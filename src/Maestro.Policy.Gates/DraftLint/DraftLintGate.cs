namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Objects to a draft that claims what it must not, or lacks a phrase that it must hold.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. Its stops are sealed where its layer may seal. The
/// detail names the pattern and its place, or the missing phrases, and quotes nothing of the draft.</remarks>
public sealed class DraftLintGate<T> : IGate<T>
{
    private readonly Func<T, string> _draft;
    private readonly DraftLintGateOptions _options;
    private readonly DraftLinter _linter;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="draft">Takes the whole draft from a request; safe for use by any number of threads. A request for
    /// which it returns <see langword="null"/> makes the gate throw.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public DraftLintGate(DraftLintGateOptions options, Func<T, string> draft)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(draft);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _linter = new(options.Rules, options.Reading);
        _options = options;
        _draft = draft;
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach =>
        _options is { ClaimVerdict: Verdict.Hitl, ScopeVerdict: Verdict.Hitl } ? GateReach.Pause
        : Layer.MaySeal ? GateReach.Seal
        : GateReach.Stop;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request has no draft.</exception>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        string draft = _draft(request) ?? throw new InvalidOperationException(
            "The request's draft is null, and what isn't there can't be judged. Return an empty text for none.");

        if (draft.Length > _options.MaxLength)
        {
            return Object(
                _options.ScopeVerdict,
                _options.OutOfScopeReason,
                $"length={draft.Length}, at most {_options.MaxLength} are read");
        }

        DraftLintResult result = _linter.Check(draft);

        return result.Outcome switch
        {
            DraftLintOutcome.Clean => gate.Pass(),
            DraftLintOutcome.DiscriminationTerm =>
                Object(_options.ClaimVerdict, _options.DiscriminationReason, $"{result}"),
            DraftLintOutcome.OutOfScope => Object(_options.ScopeVerdict, _options.OutOfScopeReason, $"{result}"),
            _ => Object(_options.ClaimVerdict, _options.LegalClaimReason, $"{result}"),
        };
    }

    // Invariant: the options were checked, so it is one of the two; a third one would be a fault, which stops.
    private GateResult Object(Verdict verdict, ReasonCode reason, string detail) => verdict switch
    {
        Verdict.Stop when Layer.MaySeal => GateResult.Seal(reason, detail),
        Verdict.Stop => GateResult.Stop(reason, detail),
        Verdict.Hitl => GateResult.Pause(reason, detail),
        _ => throw new InvalidOperationException("A run is no objection."),
    };
}
