namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>A ticket as one would write it down on a sheet of paper: it knows nothing of versions, rows and races.
/// </summary>
internal sealed class NaiveTicket(int needed, string requester, DateTimeOffset end)
{
    private readonly HashSet<string> _yes = new(StringComparer.OrdinalIgnoreCase);

    public string State { get; private set; } = "pending";

    public string? Holder { get; private set; }

    public bool IsInTime(DateTimeOffset now) => now <= end;

    public bool Accepts(NaiveOp op, DateTimeOffset now)
    {
        bool isInTime = IsInTime(now);
        bool isEntitled = !string.Equals(op.Who, requester, StringComparison.OrdinalIgnoreCase);
        return op.Verb switch
        {
            "yes" => State == "pending" && isInTime && isEntitled && !_yes.Contains(op.Who),
            "no" => State == "pending" && isInTime && isEntitled,
            "claim" => (State == "approved" && isInTime) || (State == "claimed" && Holder == op.Who),
            "settle" => State is "claimed" or "settled" && Holder == op.Who,
            "release" => State == "claimed" && Holder == op.Who,
            "expire" => State is "pending" or "approved" && !isInTime,
            _ => false,
        };
    }

    public void Apply(NaiveOp op)
    {
        switch (op.Verb)
        {
            case "yes":
                _yes.Add(op.Who);
                State = _yes.Count == needed ? "approved" : "pending";
                break;
            case "claim":
                (State, Holder) = ("claimed", op.Who);
                break;
            case "release":
                (State, Holder) = ("approved", null);
                break;
            default:
                State = op.Verb switch { "no" => "rejected", "settle" => "settled", _ => "expired" };
                break;
        }
    }
}
