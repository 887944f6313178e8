namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>One task on its way.</summary>
internal sealed class TaskPassage<TTask, TDraft, TResult>(
    TaskFlowOptions<TTask, TDraft, TResult> options,
    string id,
    TTask task,
    RunContext run,
    CancellationToken cancellationToken)
{
    private readonly Pauses _pauses = new(
        options.Pauses, options.OtherPauses, options.Human, () => options.Summary?.Invoke(task), cancellationToken);

    private readonly FlowLog _log = new(options.Log, options.Time, id, run.Id, options.Layer, options.FailedReason);
    private TaskAttempt _attempt = new(id, 0, default);

    public async ValueTask<TaskOutcome<TResult>> Go()
    {
        try
        {
            return await Recorded(await Ended().ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            await _pauses.GiveBack().ConfigureAwait(false);
        }
    }

    private async ValueTask<TaskOutcome<TResult>> Ended()
    {
        TaskOutcome<TResult> outcome;
        try
        {
            outcome = await Outcome().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcome = new(id, TaskEnd.Failed) { Fault = exception };
        }

        return outcome with
        {
            Decision = _pauses.Last,
            Answer = _pauses.Asked?.Answer,
            Attempts = _attempt.Number,
            Fault = outcome.Fault ?? _pauses.Asked?.Fault,
        };
    }

    // What has happened stays so, and goes on record whoever gives up in the meantime.
    private async ValueTask<TaskOutcome<TResult>> Recorded(TaskOutcome<TResult> outcome)
    {
        bool mayHaveHappened = outcome.End is TaskEnd.Done or TaskEnd.EffectFailed;
        try
        {
            await _log.End(
                outcome,
                _pauses.Asked?.Decider ?? Decider.System,
                mayHaveHappened ? CancellationToken.None : cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            outcome = outcome with
            {
                End = mayHaveHappened ? TaskEnd.EffectFailed : TaskEnd.Failed,
                Fault = outcome.Fault ?? exception,
                Result = default,
            };
        }

        if (outcome.End != TaskEnd.Done)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return outcome;
    }

    private async ValueTask<TaskOutcome<TResult>> Outcome()
    {
        TTask approved = task;
        foreach (GatePipeline<TTask> pipeline in options.Intake)
        {
            Judged<TTask> judged = await _pauses.Judge(pipeline, approved, Run, isMade: false).ConfigureAwait(false);
            if (judged.Permit is not { } permit)
            {
                return new(id, judged.End);
            }

            approved = permit.Redeem();
        }

        while (true)
        {
            _attempt = _attempt with { Number = _attempt.Number + 1 };
            TDraft draft;
            try
            {
                draft = await options.Make(approved, _attempt, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return new(id, TaskEnd.Failed) { Fault = exception };
            }

            Judged<TDraft> judged = await Judge(draft).ConfigureAwait(false);
            if (judged.Permit is { } permit)
            {
                return await Take(permit).ConfigureAwait(false);
            }

            if (!judged.IsAgain)
            {
                return new(id, judged.End);
            }

            await _log.Retry(_pauses.Last, _attempt.Number, cancellationToken).ConfigureAwait(false);
            _attempt = _attempt with { Objection = _pauses.Last };
        }
    }

    private RunContext Run => run.WithFact(_attempt);

    // Invariant: what is let out has passed every pipeline, in this attempt.
    private async ValueTask<Judged<TDraft>> Judge(TDraft draft)
    {
        Judged<TDraft> judged = default;
        foreach (GatePipeline<TDraft> pipeline in options.Release)
        {
            TDraft approved = judged.Permit is { } earlier ? earlier.Redeem() : draft;
            judged = await _pauses.Judge(pipeline, approved, Run, isMade: true).ConfigureAwait(false);
            if (judged.Permit is null)
            {
                break;
            }
        }

        if (!judged.IsAgain || _attempt.Number < judged.Attempts)
        {
            return judged;
        }

        // Invariant: nobody accepts what is broken; it can only become stricter than to wait.
        return options.Spent is { } spent && await _pauses.Stops(spent, draft, Run).ConfigureAwait(false)
            ? new(TaskEnd.Stopped)
            : new(TaskEnd.Held);
    }

    private async ValueTask<TaskOutcome<TResult>> Take(Permit<TDraft> permit)
    {
        try
        {
            TResult result = await options.Effect(permit, cancellationToken).ConfigureAwait(false);
            if (permit.TryRedeem(out _))
            {
                throw new InvalidOperationException(
                    "The effect didn't redeem its permit: what it acted on isn't known to be what was judged.");
            }

            _pauses.IsDone = true;
            return new(id, TaskEnd.Done) { Result = result };
        }
        catch (Exception exception)
        {
            return new(id, TaskEnd.EffectFailed) { Fault = exception };
        }
    }
}
