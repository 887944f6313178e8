namespace Maestro.Policy.Agents.Deliberation;

/// <summary>Asks one member one thing, and makes a typed answer of whatever happens.</summary>
internal sealed class MemberCalls(DeliberationOptions options)
{
    /// <summary>Asks.</summary>
    /// <returns>The answer; failed when the member throws, timed out when it takes too long.</returns>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public async Task<MemberAnswer> AskAsync(
        ICouncilMember member, MemberPrompt prompt, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(options.MemberTimeout, options.Time);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        CancellationToken token = either.Token;

        // A member that blocks its thread must not keep the others waiting.
        Task<MemberAnswer> asked = Task.Run(
            async () => await member.AnswerAsync(prompt, token).ConfigureAwait(false), CancellationToken.None);
        try
        {
            return await asked.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await SettleAsync(asked).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();

            // Invariant: an answer that comes now is too late, and no answer.
            return MemberAnswer.TimeOut();
        }
        catch (Exception exception)
        {
            // Its message may quote what the member was told.
            return MemberAnswer.Fail(exception.GetType().Name);
        }
    }

    // A program is ended, and a connection closed, before the round goes on; but nobody waits for ever.
    private async Task SettleAsync(Task<MemberAnswer> asked)
    {
        Task grace = Task.Delay(options.Grace, options.Time, CancellationToken.None);
        if (await Task.WhenAny(asked, grace).ConfigureAwait(false) == asked)
        {
            _ = asked.Exception;
            return;
        }

        _ = asked.ContinueWith(
            static late => _ = late.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
