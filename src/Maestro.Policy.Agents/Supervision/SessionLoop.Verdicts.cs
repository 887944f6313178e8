using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Agents.Supervision;

/// <content>What comes of reviews.</content>
internal sealed partial class SessionLoop
{
    private async Task Conclude(ReviewRound round, ReviewSnapshot review)
    {
        ReviewRow row = new ReviewRules { SoleConcernPauses = _options.SoleConcernPauses }.Conclude(round);
        review = review with { Decision = row.Word };
        (_round, _review) = (null, null);
        _reviews = Recent(_reviews.Add(review));
        ReviewFile.Write(_folder, review, _time.GetUtcNow());
        Pend(SessionEventKind.Review, review.Author, $"{review.Subject}: {row.Word}");
        SupervisionRequest found = new(_options.Session, ++_number, SupervisionMatter.Notice)
        {
            Worker = review.Author, Layer = "review_gate", Verdict = row.Verdict,
            Reason = row.Verdict == Verdict.Run ? "" : row.Word,
            Detail = $"{review.Subject} {row.Word} {string.Join(' ', review.Requested.Zip(review.Outcomes,
                static (name, outcome) => $"{name}={outcome}"))}".TrimEnd(),
        };
        if (row.Verdict == Verdict.Hitl)
        {
            await Decide(found with { Matter = SupervisionMatter.Session }, []).ConfigureAwait(false);
        }
        else
        {
            await Decide(found, []).ConfigureAwait(false);
        }

        if (row.Escalates)
        {
            // Invariant: nobody who was stopped goes on before a human said so.
            _stopped = review.Author is { } author && !_stopped.Contains(author) ? _stopped.Add(author) : _stopped;
            await Decide(
                found with
                {
                    Number = ++_number, Matter = SupervisionMatter.Session, Verdict = Verdict.Hitl,
                    Reason = "REVIEW_ESCALATED",
                },
                []).ConfigureAwait(false);
        }

        await Step(_watch.Finish(Now)).ConfigureAwait(false);
    }

    /// <summary>A human let the session go on. What a reviewer stopped is reviewed anew, as another subject: a word
    /// alone doesn't lift it.</summary>
    private async Task Resolved(SupervisionRequest request)
    {
        if (!_isPaused && !_matters.Values.Any(static matter => matter.HoldsSession))
        {
            await Step(_watch.Resume(Now)).ConfigureAwait(false);
        }

        if (request.Reason != "REVIEW_ESCALATED")
        {
            return;
        }

        _stopped = request.Worker is null ? _stopped : _stopped.Remove(request.Worker);
        HoldAuthors();
        await Step(request.Worker is { } author
            ? _watch.Event(Now, author, ReviewCue.Other, asksForReview: true)
            : _watch.Request(Now)).ConfigureAwait(false);
    }
}
