using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>One ticket, those who want something of it, and what has to hold after each of their steps.</summary>
internal sealed class TicketWorld
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    private static readonly SettableTime Time = new();
    private static readonly GatePipeline<string> Pipeline =
        Pipelines.Unaudited().Time(Time).Pausing(TestBook.Plain).Build();
    private static readonly HitlRequest<string> Ask =
        Questions.Of(Pipeline, "hello", new("RUN#1", "bob")).GetAwaiter().GetResult();
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly MemoryTicketStore _store;
    private readonly List<AuditRow> _rows = [];
    private readonly List<Actor> _actors = [];
    private readonly NaiveTicket _model;
    private readonly string _id;
    private Ticket _seen;
    private int _runs;

    public TicketWorld(int needed)
    {
        Time.Now = Start;
        _store = new(new() { Time = Time });
        TicketDeskOptions options = new() { Rules = new() { Approvals = needed, Lifetime = Lifetime }, Time = Time };
        MemoryAuditLog log = new();
        _seen = new TicketDesk(_store, TestBook.Book, log, options).OpenAsync(Ask).GetAwaiter().GetResult();
        _rows.AddRange(log.Rows);
        _id = _seen.Id;
        _model = new(needed, "bob", Start + Lifetime);
    }

    public int Runs => _runs;

    public string State => _model.State;

    public TicketWorld Approved()
    {
        TicketAnswer yes = new(TicketAnswerKind.Approve, "dave", Decider.User);
        TicketDesk desk = new(_store, TestBook.Book, new MemoryAuditLog(), new() { Time = Time });
        _seen = desk.AnswerAsync(_id, yes).AsTask().GetAwaiter().GetResult().Ticket!;
        _model.Apply(new("yes", "dave"));
        return this;
    }

    public TicketWorld Answering(string name, TicketAnswerKind kind) => With(name, async (actor, desk) =>
    {
        Begin(actor, kind == TicketAnswerKind.Approve ? "yes" : "no", name);
        TicketReply reply = await desk.AnswerAsync(_id, new(kind, name, Decider.User)).ConfigureAwait(false);
        End(actor, reply);
    });

    public TicketWorld Ticking() => With("clock", async (actor, _) =>
    {
        for (int i = 0; i < 2; i++)
        {
            await actor.Turn(static () =>
            {
                Time.Now += Lifetime;
                return ValueTask.FromResult(true);
            }).ConfigureAwait(false);
        }
    });

    public TicketWorld Sweeping() => With("sweep", async (actor, desk) =>
    {
        Begin(actor, "expire", "sweep");
        await desk.ExpireAsync().ConfigureAwait(false);
    });

    // Those of one process share a desk, and so its claims.
    public TicketWorld Consuming(string key, bool givesUp = false) => With(key, async (actor, desk) =>
    {
        Begin(actor, "claim", key);
        TicketReply reply = await desk.ClaimAsync(_id, key).ConfigureAwait(false);
        if (reply.Refusal == TicketRefusal.NotApproved)
        {
            reply = await desk.ClaimAsync(_id, key).ConfigureAwait(false);
        }

        End(actor, reply);
        if (reply.Claim is not { } claim)
        {
            return;
        }

        bool runs = !givesUp && await actor.Turn(() => Use(claim)).ConfigureAwait(false);
        Begin(actor, runs ? "settle" : "release", key);
        reply = runs
            ? await desk.SettleAsync(claim).ConfigureAwait(false)
            : await desk.ReleaseAsync(claim).ConfigureAwait(false);
        End(actor, reply);
    });

    /// <summary>Lets them go on in the order of the choices, and then each to the end.</summary>
    /// <param name="choices">Which of those who wait goes on; what isn't chosen yet is the first.</param>
    /// <param name="widths">Among how many each choice was.</param>
    public void Play(ReadOnlySpan<int> choices, Span<int> widths)
    {
        for (int i = 0; ; i++)
        {
            List<Actor> waiting = [.. _actors.Where(static actor => actor.IsWaiting)];
            if (waiting.Count == 0)
            {
                return;
            }

            bool isFree = i < choices.Length;
            if (isFree)
            {
                widths[i] = waiting.Count;
            }

            Step(waiting[isFree ? choices[i] : 0]);
        }
    }

    private static async ValueTask<bool> Decide(TicketClaim claim) =>
        (await Pipeline.EvaluateAsync("hello", new("RUN#1", "bob"), [claim.Approval]).ConfigureAwait(false)).IsRun;

    private async ValueTask<bool> Use(TicketClaim claim)
    {
        bool runs = await Decide(claim).ConfigureAwait(false);
        _runs += runs ? 1 : 0;
        return runs;
    }

    private TicketWorld With(string name, Func<Actor, TicketDesk, Task> script)
    {
        Actor actor = new(name);
        TicketDesk desk = new(
            new TurnStore(_store, actor), TestBook.Book, new TurnLog(_rows, actor), new() { Time = Time });
        _actors.Add(actor);
        actor.Begin(self => script(self, desk));
        return this;
    }

    private void Begin(Actor actor, string verb, string who)
    {
        actor.Op = new(verb, who);
        actor.WasRefusable = !_model.Accepts(actor.Op, Time.Now);
    }

    // Whoever is told no is told no for a reason, and whoever is told yes has changed something.
    private static void End(Actor actor, TicketReply reply)
    {
        Assert.True(reply.IsAccepted || actor.WasRefusable || actor.Op.Verb == "release", $"{actor.Op}: {reply}");
        actor.Op = default;
    }

    private void Step(Actor actor)
    {
        NaiveOp op = actor.Op;
        actor.Go();
        Ticket now = _store.FindAsync(_id, default).AsTask().GetAwaiter().GetResult()!;
        if (now.Version != _seen.Version)
        {
            Check(now, op);
            _seen = now;
        }

        Assert.InRange(_runs, 0, 1);
        foreach (Actor other in _actors)
        {
            other.WasRefusable |= !_model.Accepts(other.Op, Time.Now);
        }
    }

    private void Check(Ticket now, NaiveOp op)
    {
        NaiveOp done = now.Status == TicketStatus.Expired ? new("expire", "") : op;
        Assert.Equal(_seen.Version + 1, now.Version);
        Assert.True(_model.Accepts(done, Time.Now), $"{done} in {_model.State} at {Time.Now - Start}");
        _model.Apply(done);
        Assert.Equal(_model.State, now.Status.ToString().ToLowerInvariant());
        Assert.Equal(_model.Holder, now.Hold?.Key);

        // On record before it is in force, and no answer is lost.
        Assert.Contains(
            _rows,
            row => row["ticket_version"] == $"{now.Version}" && row["ticket_event"] is { } word
                && (word == _model.State || (word == "answered" && _model.State == "pending")
                    || (word == "released" && _model.State == "approved")
                    || (word == "claimed_again" && _model.State == "claimed")));
        Assert.Equal(_seen.Answers, now.Answers.Take(_seen.Answers.Length));
    }
}
