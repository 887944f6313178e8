using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Decisions;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>The answer to one request. Only a pipeline makes one that runs.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// The default value is a stop with the reason <c>UNSPECIFIED</c>. A value of several words: threads that write a
/// shared variable of this type need a lock, as for every such structure. Without one a reader may see half of one
/// decision and half of another, and so the permit of the one with the request of the other. Copies need no lock.
/// </remarks>
[MustHandle]
public readonly partial struct Decision<T>
{
    private const int MaxJustification = 1024;

    private readonly T _request;
    private readonly Ruling? _ruling;
    private readonly DecisionOrigin<T>? _origin;
    private readonly RunContext? _run;
    private readonly object? _backing;
    private readonly int _cell;

    // A RUN is backed by the page and cell that its permits share, a pause by its question, unless that is still to be
    // made.
    internal Decision(
        T request, Ruling ruling, DecisionOrigin<T> origin, RunContext run, object? backing, int cell = 0)
    {
        _request = request;
        _ruling = ruling;
        _origin = origin;
        _run = run;
        _backing = backing;
        _cell = cell;
    }

    /// <summary>The outcome.</summary>
    /// <value><see cref="Policy.Verdict.Stop"/> by default.</value>
    public Verdict Verdict => Ruling.Verdict;

    /// <summary>Why.</summary>
    /// <value>A reason of the pipeline's codebook.</value>
    public ReasonCode Reason => Ruling.Reason;

    /// <summary>The layer that decided: of the gate that objected, or of the last one that passed.</summary>
    /// <value>A layer of the pipeline's codebook.</value>
    public Layer Layer => Ruling.Layer;

    /// <summary>Who had the last word.</summary>
    /// <value><see cref="Policy.Decider.System"/> unless a human's approval was needed.</value>
    public Decider Decider => Ruling.Decider;

    /// <summary>What the gate added for people.</summary>
    /// <value><see langword="null"/> when it added nothing.</value>
    public string? Detail => Ruling.Detail;

    /// <summary>Whether the request may run.</summary>
    /// <value><see langword="false"/> by default.</value>
    [OutcomeTest(Verdict.Run)]
    public bool IsRun => Ruling.Verdict == Verdict.Run;

    /// <summary>Whether a human must decide first.</summary>
    /// <value><see langword="false"/> by default.</value>
    [OutcomeTest(Verdict.Hitl)]
    public bool IsHitl => Ruling.Verdict == Verdict.Hitl;

    /// <summary>Whether the request is stopped.</summary>
    /// <value><see langword="true"/> by default.</value>
    [OutcomeTest(Verdict.Stop)]
    public bool IsStop => Ruling.Verdict == Verdict.Stop;

    /// <summary>Whether the stop can't be lifted by anybody.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsSealed => Ruling.IsSealed;

    /// <summary>Whether a human may still let it run: it waits for one, and it isn't sealed.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsOverridable => IsHitl && !IsSealed;

    private Ruling Ruling => _ruling ?? Ruling.None;

    /// <summary>Gets the permit of a RUN decision.</summary>
    /// <param name="permit">The permit; <see langword="null"/> when the request may not run.</param>
    /// <returns><see langword="true"/> exactly when the request may run.</returns>
    [RunWhen(true)]
    public bool TryGetPermit([NotNullWhen(true)] out Permit<T>? permit)
    {
        permit = IsRun ? new Permit<T>(this) : null;
        return permit is not null;
    }

    /// <summary>Refuses to go on unless the request may run.</summary>
    /// <exception cref="DecisionNotRunException">The request may not run.</exception>
    [EnsuresRun]
    public void ThrowIfNotRun()
    {
        if (!IsRun)
        {
            throw new DecisionNotRunException(ToRecord());
        }
    }

    /// <summary>Refuses to go on unless the request may run; for use inside an expression.</summary>
    /// <returns>This decision.</returns>
    /// <exception cref="DecisionNotRunException">The request may not run.</exception>
    [EnsuresRun]
    [MayIgnore]
    public Decision<T> EnsureRun()
    {
        ThrowIfNotRun();
        return this;
    }

    /// <summary>Says on record that the decision was seen and is deliberately not acted on.</summary>
    /// <param name="justification">A reason that a reviewer can check; goes into the audit log. At most 1,024 UTF-16
    /// units, no lone surrogates.</param>
    /// <remarks>It gives up the permit of a RUN decision. It waits until the audit log has the row, if the pipeline has
    /// one, and an error of the log comes out of it.</remarks>
    /// <exception cref="ArgumentException"><paramref name="justification"/> is blank, or not of that
    /// shape.</exception>
    /// <exception cref="PermitRefusedException">The decision has been acted on: its permit was redeemed.</exception>
    [HandlesDecision]
    public void Acknowledge(string justification)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(justification);
        if (justification.Length > MaxJustification || !Utf16.IsWellFormed(justification))
        {
            throw new ArgumentException("A justification is a text of reasonable length.", nameof(justification));
        }

        if (_backing is PermitPage page && !page.TryTake(_cell))
        {
            throw new PermitRefusedException("The permit was redeemed before, so the decision has been acted on.");
        }

        _origin?.Acknowledge(ToRecord(), justification);
    }

    /// <summary>The plain fact, for logs and displays.</summary>
    /// <returns>A record that gives no permission.</returns>
    public DecisionRecord ToRecord() => _run is null ? default : new(_run.Id, Ruling);

    /// <summary>The decision on one line.</summary>
    /// <returns>The text of its record.</returns>
    public override string ToString() => ToRecord().ToString();

    // Invariant: true at most once for all copies of one RUN decision, and never for any other.
    internal bool TryRedeem([MaybeNullWhen(false)] out T request, [NotNullWhen(false)] out string? refusal)
    {
        refusal =
            !IsRun || _backing is not PermitPage page || _origin is null ? "was not issued by a pipeline"
            : page.IsExpired(_cell, _origin.Time) ? "has expired"
            : !page.TryTake(_cell) ? "was redeemed before"
            : null;
        request = refusal is null ? _request : default;
        return refusal is null;
    }
}
