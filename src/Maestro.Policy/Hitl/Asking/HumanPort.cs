using Maestro.Policy.Hitl.Asking;

namespace Maestro.Policy;

/// <summary>Asks one person right now, and waits for the answer: at a terminal, through a function of the host's, or at
/// a ticket desk where others answer.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads; the function has to be as well. Only the exact words that are
/// offered count. No answer, one that comes late, any other word, and whatever throws are a no, and on record as such:
/// asking never throws, unless it is cancelled.
/// </remarks>
public sealed class HumanPort
{
    private readonly Func<HumanQuestion, CancellationToken, ValueTask<string?>>? _ask;
    private readonly TicketDesk? _desk;
    private readonly Codebook _codebook;
    private readonly IAuditLog _log;
    private readonly HumanPortOptions _options;

    /// <summary>Makes a port to one person.</summary>
    /// <param name="codebook">The vocabulary of the questions: the pipelines' own instance.</param>
    /// <param name="log">Where questions and answers go on record.</param>
    /// <param name="ask">Asks, and returns the word that was said; <see langword="null"/> for none.</param>
    /// <param name="options">Who is asked, and how; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are wrong; the message names each.</exception>
    public HumanPort(
        Codebook codebook,
        IAuditLog log,
        Func<HumanQuestion, CancellationToken, ValueTask<string?>> ask,
        HumanPortOptions? options = null)
        : this(codebook, log, options)
    {
        ArgumentNullException.ThrowIfNull(ask);
        _ask = ask;
        _ = DeskOfItsOwn();
    }

    /// <summary>Makes a port to those who answer at a desk.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="log">Where it goes on record that nobody answered in time.</param>
    /// <param name="options">How long to wait; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are wrong; the message names each.</exception>
    public HumanPort(TicketDesk desk, IAuditLog log, HumanPortOptions? options = null)
        : this((desk ?? throw new ArgumentNullException(nameof(desk))).Codebook, log, options) =>
        _desk = desk;

    private HumanPort(Codebook codebook, IAuditLog log, HumanPortOptions? options)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(log);
        (_codebook, _log, _options) = (codebook, log, options ?? new());
        if (string.Join(' ', _options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }
    }

    /// <summary>Asks whether exactly this request may run.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="ask">The question, from a decision that pauses.</param>
    /// <param name="summary">What to tell the person about the request, as in
    /// <see cref="TicketOpening.Summary"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was said. To go on comes with a claim, whose approval the pipeline has to be asked again
    /// with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ask"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<HumanReply> AskToRunAsync<T>(
        HitlRequest<T> ask, string? summary = null, CancellationToken cancellationToken = default) =>
        Ask(ask, summary, isRetry: false, cancellationToken);

    /// <summary>Asks whether to try again, with another request in place of this one.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="ask">The question, from a decision that pauses since a check failed.</param>
    /// <param name="summary">What to tell the person about the request, as in
    /// <see cref="TicketOpening.Summary"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was said. It never comes with a claim: nobody can accept what is broken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ask"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<HumanReply> AskToRetryAsync<T>(
        HitlRequest<T> ask, string? summary = null, CancellationToken cancellationToken = default) =>
        Ask(ask, summary, isRetry: true, cancellationToken);

    private async ValueTask<HumanReply> Ask<T>(
        HitlRequest<T> ask, string? summary, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        HumanInquiry<T> inquiry = new(ask, summary, isRetry, _options);
        HumanReply reply = await Reply(inquiry, cancellationToken).ConfigureAwait(false);
        if (reply.Answer is not (HumanAnswer.NoAnswer or HumanAnswer.Invalid or HumanAnswer.Failed))
        {
            return reply;
        }

        try
        {
            await _log.AppendAsync(inquiry.Row(reply.Answer), cancellationToken).ConfigureAwait(false);
            return reply;
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(HumanAnswer.Failed, reply.Fault ?? exception);
        }
    }

    private async ValueTask<HumanReply> Reply<T>(HumanInquiry<T> inquiry, CancellationToken cancellationToken)
    {
        try
        {
            // Invariant: nobody else can answer what this person left open.
            return _ask is null
                ? await inquiry.At(_desk!, cancellationToken).ConfigureAwait(false)
                : await inquiry.With(_ask, DeskOfItsOwn(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(HumanAnswer.Failed, exception);
        }
    }

    private TicketDesk DeskOfItsOwn() =>
        new(new MemoryTicketStore(new() { Capacity = 1, Time = _options.Time }), _codebook, _log, _options.Desk);
}
