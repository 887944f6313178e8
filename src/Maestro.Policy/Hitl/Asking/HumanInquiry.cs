namespace Maestro.Policy.Hitl.Asking;

/// <summary>One question on its way to a person and back.</summary>
internal sealed class HumanInquiry<T>(HitlRequest<T> ask, string? summary, bool isRetry, HumanPortOptions options)
{
    private readonly TicketOpening _opening = new() { Summary = summary };

    /// <summary>Asks with a function, at a desk that nobody else knows.</summary>
    public async ValueTask<HumanReply> With(
        Func<HumanQuestion, CancellationToken, ValueTask<string?>> human,
        TicketDesk desk,
        CancellationToken cancellationToken)
    {
        Ticket ticket = await desk.OpenAsync(ask, _opening, cancellationToken).ConfigureAwait(false);
        string? word;
        try
        {
            word = await Heard(human, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(HumanAnswer.Failed, exception);
        }

        if (word is null || (word != options.ContinueWord && word != options.StopWord))
        {
            return new(word is null ? HumanAnswer.NoAnswer : HumanAnswer.Invalid);
        }

        TicketAnswerKind kind = word == options.StopWord ? TicketAnswerKind.Stop
            : isRetry ? TicketAnswerKind.Revise
            : TicketAnswerKind.Approve;
        TicketAnswer answer = new(kind, options.Approver, options.Role);
        TicketReply reply = await desk.AnswerAsync(ticket.Id, answer, cancellationToken).ConfigureAwait(false);
        return reply.IsAccepted
            ? await Concluded(desk, reply.Ticket, cancellationToken).ConfigureAwait(false)
            : new(reply.Refusal == TicketRefusal.TooLate ? HumanAnswer.NoAnswer : HumanAnswer.Invalid);
    }

    /// <summary>Waits for those who answer at a desk.</summary>
    public async ValueTask<HumanReply> At(TicketDesk desk, CancellationToken cancellationToken)
    {
        Ticket? ticket = await desk.OpenAsync(ask, _opening, cancellationToken).ConfigureAwait(false);
        if (ticket.Status == TicketStatus.Pending)
        {
            ticket = await Limited(
                async until => await desk.WaitAsync(ticket.Id, until).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
        }

        return ticket is null ? default : await Concluded(desk, ticket, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What goes on record when nobody's answer counts.</summary>
    public AuditRow Row(HumanAnswer answer)
    {
        RowHeader step = new(ask.Layer, Verdict.Stop, false, false, Decider.System, ask.Reason);
        return new(
            options.Time.GetUtcNow(),
            ask.RunId,
            step,
            new AuditField(options.Desk.DigestField, ask.Digest.ToString()),
            new AuditField("human_answer", answer.ToString()));
    }

    private async ValueTask<HumanReply> Concluded(TicketDesk desk, Ticket ticket, CancellationToken cancellationToken)
    {
        // Invariant: to try again is no yes to the request, whoever says it how.
        switch (ticket.Status)
        {
            case TicketStatus.Revised when isRetry:
                return new(HumanAnswer.Continue, Role(ticket));
            case TicketStatus.Approved when isRetry:
                return await IsUsedUp(desk, ticket, cancellationToken).ConfigureAwait(false)
                    ? new(HumanAnswer.Continue, Role(ticket))
                    : new(HumanAnswer.Invalid);
            case TicketStatus.Approved or TicketStatus.Claimed when !isRetry:
                TicketReply reply = await desk.ClaimAsync(ticket.Id, ticket.Id, cancellationToken)
                    .ConfigureAwait(false);
                return reply.Claim is { } claim ? new(desk, claim) : new(HumanAnswer.Invalid);
            case TicketStatus.Rejected or TicketStatus.Stopped or TicketStatus.Revised:
                return new(HumanAnswer.Stop, Role(ticket));
            case TicketStatus.Expired or TicketStatus.Closed:
                return default;
            default:
                return new(HumanAnswer.Invalid);
        }
    }

    // A yes at the desk would let somebody else run what is broken, so it is used up on the spot.
    private static async ValueTask<bool> IsUsedUp(
        TicketDesk desk, Ticket ticket, CancellationToken cancellationToken)
    {
        TicketReply reply = await desk.ClaimAsync(ticket.Id, $"{ticket.Id} retry", cancellationToken)
            .ConfigureAwait(false);
        return reply.Claim is { } claim
            && (await desk.SettleAsync(claim, cancellationToken).ConfigureAwait(false)).IsAccepted;
    }

    private static Decider Role(Ticket ticket) => ticket.Answers is [.., { } last] ? last.Role : Decider.System;

    private async ValueTask<string?> Heard(
        Func<HumanQuestion, CancellationToken, ValueTask<string?>> human, CancellationToken cancellationToken)
    {
        HumanQuestion question = new(
            ask.RunId, ask.Layer, ask.Reason, ask.Detail, summary, isRetry, [options.ContinueWord, options.StopWord]);
        return await Limited(
            async until => await human(question, until).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    // Null when the time is over first. Who doesn't give up is left behind.
    private async ValueTask<TResult?> Limited<TResult>(
        Func<CancellationToken, Task<TResult?>> work, CancellationToken cancellationToken)
        where TResult : class
    {
        long start = options.Time.GetTimestamp();
        using CancellationTokenSource until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<TResult?> pending = work(until.Token);
        try
        {
            TResult? result = await pending.WaitAsync(options.Timeout, options.Time, cancellationToken)
                .ConfigureAwait(false);
            return options.Time.GetElapsedTime(start) <= options.Timeout ? result : null;
        }
        catch (TimeoutException) when (!pending.IsCompleted)
        {
            await until.CancelAsync().ConfigureAwait(false);
            return null;
        }
        finally
        {
            _ = pending.ContinueWith(
                static left => _ = left.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }
}
