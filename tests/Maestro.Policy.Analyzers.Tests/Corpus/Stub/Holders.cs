//# Nullable decision found or not
public sealed class Found(Gate gate)
{
    public bool May(string id) => gate.Find(id) is { IsRun: true };
}
//# Nullable decision with a lifted test
public sealed class Lifted(Gate gate)
{
    public bool May(string id) => gate.Find(id)?.IsRun == true;
}
//# Nullable decision coalesced to false
public sealed class Coalesced(Gate gate)
{
    public bool May(string id) => gate.Find(id)?.IsRun ?? false;
}
//# Missing decision stops
public sealed class MissingStops(Gate gate)
{
    public Decision Find(string id) => gate.Find(id) ?? Decision.Stop(Codes.EvidenceMissing, Layers.EvidenceGate);
}
//# Missing decision throws
public sealed class MissingThrows(Gate gate)
{
    public Decision Find(string id) => gate.Find(id) ?? throw new KeyNotFoundException(id);
}
//# Null test before the outcome
public sealed class NullFirst(Gate gate)
{
    public string Handle(string id)
    {
        Decision? decision = gate.Find(id);
        if (decision is null)
        {
            return "not asked";
        }

        return decision.IsRun ? "run" : decision.ReasonCode.Value;
    }
}
//# Array of decisions, each looked at
public sealed class EachOf(Gate gate)
{
    public int Count(params Request[] requests)
    {
        Decision[] decisions = Array.ConvertAll(requests, gate.Evaluate);
        int count = 0;
        for (int i = 0; i < decisions.Length; i++)
        {
            if (decisions[i].IsRun)
            {
                count++;
            }
        }

        return count;
    }
}
//# Span over decisions
public sealed class SpanOf
{
    public static bool All(ReadOnlySpan<Decision> decisions)
    {
        foreach (Decision decision in decisions)
        {
            if (!decision.IsRun)
            {
                return false;
            }
        }

        return true;
    }
}
//# Ref local to a slot
public sealed class Slots
{
    private readonly Decision?[] _slots = new Decision?[4];

    public void Set(int slot, Decision decision) => _slots[slot] = decision;

    public bool May(int slot)
    {
        ref Decision? found = ref _slots[slot];
        return found is { IsRun: true };
    }
}
//# Record that carries a decision
public sealed record Asked(Request Request, Decision Decision)
{
    public bool MayRun => Decision.IsRun;
}
//# Struct that wraps a decision and asks it
public readonly struct Wrapped(Decision decision)
{
    public bool MayRun => decision.IsRun;

    public string Reason => decision.ReasonCode.Value;
}
//# Generic constraint on a gate
public sealed class Constrained<TGate>(TGate gate) where TGate : IGate
{
    public bool May(Request request) => gate.Evaluate(request).IsRun;
}
//# Default interface member
public interface IAsks
{
    IGate Gate { get; }

    bool May(Request request) => Gate.Evaluate(request).IsRun;
}
//# Operator of one's own over a decision
public sealed class Strict(Decision decision)
{
    public static bool operator true(Strict strict) => strict.IsRun;

    public static bool operator false(Strict strict) => !strict.IsRun;

    public bool IsRun => decision.IsRun;
}
