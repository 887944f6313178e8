using System.Collections.Immutable;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Agents.Supervision;

/// <content>Reviews.</content>
internal sealed partial class SessionLoop
{
    private ReviewWatch _watch;
    private ReviewRound? _round;
    private ReviewSnapshot? _review;
    private ImmutableArray<ReviewSnapshot> _reviews = [];
    private ImmutableArray<string> _stopped = [];
    private int _reviewCount;

    /// <summary>Takes a step of the triggers: holds whom they hold, and begins what they begin.</summary>
    private async Task Step(ReviewWatchStep step)
    {
        bool isNews = !step.Watch.Held.SequenceEqual(_watch.Held);
        _watch = step.Watch;
        if (isNews)
        {
            HoldAuthors();
        }

        if (step.Begins is { } trigger)
        {
            await BeginReview(trigger).ConfigureAwait(false);
        }
    }

    private void HoldAuthors()
    {
        ImmutableArray<string> held = [.. _watch.Held.Union(_stopped)];
        foreach (WorkerSlot slot in _slots.Where(static slot => !slot.IsOver))
        {
            if (held.Contains(slot.Name))
            {
                Hold(slot, WorkerHolds.Review);
            }
            else
            {
                Free(slot, WorkerHolds.Review);
            }
        }
    }

    private async Task BeginReview(ReviewTrigger trigger)
    {
        string subject = $"{_options.Session}-r{++_reviewCount}";
        ImmutableArray<WorkerSlot> reviewers = [.. _slots.Where(slot => Reviews(slot, trigger.Worker))];
        _round = ReviewRound.Begin(
            subject, trigger.Worker, reviewers.Select(static slot => slot.Name), Now,
            new() { Deadline = _options.ReviewTimeout });
        _review = new(
            subject, ReviewWords.Of(trigger.Kind), trigger.Worker, [.. reviewers.Select(static slot => slot.Name)],
            [], null, _time.GetUtcNow());
        Pend(SessionEventKind.Review, trigger.Worker, $"{subject} begins: {_review.Trigger}");
        _mustSave = true;
        foreach (WorkerSlot slot in reviewers)
        {
            await Request(slot).ConfigureAwait(false);
        }

        await CheckRound().ConfigureAwait(false);
    }

    // Those of the present tier: in the last one nobody is left.
    private bool Reviews(WorkerSlot slot, string? author)
    {
        string agent = slot.Definition.AgentName;
        return slot.Definition.IsReviewer && slot.Name != author && slot.IsAvailable
            && (_tier?.Workers.Contains(agent) ?? false);
    }

    private async Task Request(WorkerSlot slot)
    {
        if (_review is not { } review || _round is not { } round)
        {
            return;
        }

        if (slot.Process is not { } process || slot.IsOver)
        {
            await Lost(slot).ConfigureAwait(false);
            return;
        }

        WorkerSlot? author = Slot(review.Author);
        _feeds.Add(ReviewRequest.Send(process, review, author?.LastText, _closing.Token));
        Pend(SessionEventKind.Review, slot.Name, $"{round.Subject} asks {slot.Name}");
    }

    /// <summary>A reviewer is gone, so that it won't answer; another life of it is asked once more.</summary>
    private async Task Lost(WorkerSlot slot)
    {
        if (_round is null)
        {
            return;
        }

        ReviewRoundStep step = _round.Lose(slot.Name, Now);
        _round = step.Round;
        if (step.AskAgain.Contains(slot.Name))
        {
            if (slot.Process is not null && !slot.IsOver)
            {
                await Request(slot).ConfigureAwait(false);
            }
            else if (!slot.IsRelaunching)
            {
                _round = _round.Lose(slot.Name, Now).Round;
            }
        }

        await CheckRound().ConfigureAwait(false);
    }

    private async Task Answered(WorkerSlot slot, WorkerReport report)
    {
        if (_round is null)
        {
            return;
        }

        ReviewOutcome outcome = report.Payload is { } payload && report.Line.Result == WorkerLineResult.Event
            ? ReviewText.Read(payload).Outcome
            : ReviewOutcome.Unparseable;
        string? subject = report.Line.Subject;
        if (subject is null)
        {
            // It may be about something else: then it says no less than that something is wrong here, and never yes.
            subject = _round.Subject;
            outcome = outcome == ReviewOutcome.Blocker ? outcome : ReviewOutcome.Unparseable;
        }

        _round = _round.Answer(slot.Name, subject, outcome);
        Pend(SessionEventKind.Review, slot.Name, $"{subject}: {ReviewWords.Of(outcome)}");
        await CheckRound().ConfigureAwait(false);
    }

    private async Task CheckRound()
    {
        if (_round is not { } round || _review is not { } review)
        {
            return;
        }

        _review = review = review with
        {
            Outcomes = [.. round.Seats.Select(static seat => seat.IsSettled ? ReviewWords.Of(seat.Outcome) : "")],
        };
        if (round.IsComplete)
        {
            await Conclude(round, review).ConfigureAwait(false);
        }
    }

    private async Task TickReviews()
    {
        if (_round is not null)
        {
            ReviewRoundStep step = _round.Tick(Now);
            _round = step.Round;
            foreach (WorkerSlot slot in _slots.Where(slot => step.AskAgain.Contains(slot.Name)))
            {
                await Request(slot).ConfigureAwait(false);
            }

            await CheckRound().ConfigureAwait(false);
        }

        if (_isStarted && !_isStopping && !_isInputClosed)
        {
            await Step(_watch.Tick(Now)).ConfigureAwait(false);
        }
    }
}
