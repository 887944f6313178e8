using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>One ticket, and those who take whole steps at it, one after the other.</summary>
internal sealed class OrderWorld
{
    private const string Key = "KEY#1";

    private readonly SettableTime _time;
    private readonly MemoryAuditLog _log = new();
    private readonly MemoryTicketStore _store;
    private readonly GatePipeline<string> _pipeline;
    private readonly TicketDesk _desk;
    private readonly NaiveTicket _model;
    private readonly string _second;
    private readonly bool _givesUp;
    private string _id = "";
    private TicketClaim? _claim;
    private bool _isUsed;

    private OrderWorld(SettableTime time, int needed, string second, bool givesUp)
    {
        (_time, _second, _givesUp) = (time, second, givesUp);
        _pipeline = Pipelines.Unaudited().Time(time).Pausing(TestBook.Plain).Build();
        TicketRules rules = new() { Approvals = needed, Lifetime = TicketWorld.Lifetime };
        _store = new(new() { Time = time });
        _desk = new(_store, TestBook.Book, _log, new() { Rules = rules, Time = time });
        _model = new(needed, "bob", time.Now + TicketWorld.Lifetime);
    }

    public int Runs { get; private set; }

    public string State => _model.State;

    public static async Task<OrderWorld> Make(int needed, string second, bool givesUp)
    {
        SettableTime time = new() { Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        OrderWorld world = new(time, needed, second, givesUp);
        HitlRequest<string> ask = await Questions.Of(world._pipeline, "hello", Pipelines.Run);
        world._id = (await world._desk.OpenAsync(ask)).Id;
        return world;
    }

    public ValueTask Take(char step) => step switch
    {
        'a' => Answer("alice", "yes"),
        'c' => Answer("carol", _second),
        'b' => Answer("bob", "yes"),
        't' => Tick(),
        _ => Consume(),
    };

    private ValueTask Tick()
    {
        // Once to the last moment, once beyond.
        _time.Now += TicketWorld.Lifetime;
        return default;
    }

    private async ValueTask Answer(string name, string verb)
    {
        TicketAnswerKind kind = verb == "yes" ? TicketAnswerKind.Approve : TicketAnswerKind.Reject;
        TicketReply reply = await _desk.AnswerAsync(_id, new(kind, name, Decider.User));
        await Check(new(verb, name), reply);
    }

    // Claims, uses, and ends: whichever comes next.
    private async ValueTask Consume()
    {
        if (_claim is null)
        {
            TicketReply reply = await _desk.ClaimAsync(_id, Key);
            _claim = reply.Claim;
            await Check(new("claim", Key), reply);
        }
        else if (!_isUsed && !_givesUp)
        {
            _isUsed = true;
            Decision<string> decision = await _pipeline.EvaluateAsync("hello", Pipelines.Run, [_claim.Approval]);
            Assert.Equal(_model.IsInTime(_time.Now), decision.IsRun);
            Runs += decision.IsRun ? 1 : 0;
        }
        else
        {
            TicketClaim claim = _claim;
            _claim = null;
            await (Runs == 1
                ? Check(new("settle", Key), await _desk.SettleAsync(claim))
                : Check(new("release", Key), await _desk.ReleaseAsync(claim)));
        }
    }

    // Whatever is over expires on the way; then paper and desk say the same, and it is on record.
    private async ValueTask Check(NaiveOp op, TicketReply reply)
    {
        NaiveOp expiry = new("expire", "");
        if (_model.Accepts(expiry, _time.Now))
        {
            _model.Apply(expiry);
        }

        bool isAccepted = _model.Accepts(op, _time.Now);
        Assert.Equal((op, isAccepted), (op, reply.IsAccepted));
        if (isAccepted)
        {
            _model.Apply(op);
        }

        Ticket ticket = (await _store.FindAsync(_id, default))!;
        Assert.Equal(reply.Ticket, ticket);
        Assert.Equal((_model.State, _model.Holder), (ticket.Status.ToString().ToLowerInvariant(), ticket.Hold?.Key));
        Assert.Equal(ticket.Version, _log.Rows.Count);
        Assert.InRange(Runs, 0, 1);
    }
}
