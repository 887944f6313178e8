namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class PermitIsUsedOnceTests
{
    [Theory]
    [InlineData("List<RunPermit> kept", "{|046:kept.Add(p)|};")]
    [InlineData("LinkedList<RunPermit> kept", "{|046:kept.AddFirst(p)|};")]
    [InlineData("LinkedList<RunPermit> kept", "{|046:kept.AddLast(p)|};")]
    [InlineData(
        "System.Collections.Concurrent.ConcurrentDictionary<int, RunPermit> kept",
        "{|046:kept.AddOrUpdate(3, p, (_, old) => old)|};")]
    [InlineData("Queue<RunPermit> kept", "{|046:kept.Enqueue(p)|};")]
    [InlineData("List<RunPermit> kept", "{|046:kept.Insert(0, p)|};")]
    [InlineData("Stack<RunPermit> kept", "{|046:kept.Push(p)|};")]
    [InlineData("Dictionary<int, RunPermit> kept", "{|046:kept.TryAdd(3, p)|};")]
    [InlineData("System.Threading.Channels.ChannelWriter<RunPermit> kept", "{|046:kept.TryWrite(p)|};")]
    [InlineData("System.Threading.Channels.ChannelWriter<RunPermit> kept", "{|046:kept.WriteAsync(p)|};")]
    [InlineData("List<object> kept", "{|046:kept.Add(p)|};")]
    public Task PermitInACollection_IsReported(string parameter, string keep) => Permit(parameter, keep);

    [Theory]
    [InlineData("List<RunPermit> kept", "kept.Remove(p);")]
    [InlineData("List<RunPermit> kept", "kept.Contains(p);")]
    [InlineData("List<Request> kept", "kept.Add(r);")]
    [InlineData("Box kept", "kept.Add(p);")]
    [InlineData("Box kept", "kept.Refill(ref _kept);")]
    [InlineData("Box kept", "kept.Name = r.Id;")]
    [InlineData("Action? later", "later = () => Effects.SendWith(p, r); later();")]
    [InlineData("Box kept", "kept.Later = () => Work.Id(r);")]
    [InlineData("Box kept", "kept.Later = () => { RunPermit? q = RunPermit.Current; Work.Id(q); };")]
    public Task PermitThatIsNotKept_IsNotReported(string parameter, string use) => Permit(parameter, use);

    [Theory]
    [InlineData("Box kept", "{|046:kept.Later = () => Effects.SendWith(p, r)|};")]
    [InlineData("Box kept", "{|046:kept.Later = () => { Work.Do(); Effects.SendWith(p, r); }|};")]
    [InlineData("Action[] later", "{|046:later[0] = () => Effects.SendWith(p, r)|};")]
    [InlineData("Box kept", "{|046:_kept = kept.Last|};")]
    [InlineData("Box kept", "kept.Fill(out {|046:_kept|});")]
    public Task PermitForLater_IsReported(string parameter, string keep) => Permit(parameter, keep);

    [Theory]
    [InlineData("foreach (var each in rs) { Effects.SendWith(p, each); break; }")]
    [InlineData("foreach (var each in rs) { Effects.SendWith(p, each); throw new TimeoutException(); }")]
    [InlineData("foreach (var each in rs) { Effects.SendWith(p, each); return; }")]
    [InlineData("foreach (var each in rs) { if (each.Amount > 3) { Effects.SendWith(p, each); return; } Work.Do(); }")]
    [InlineData("foreach (var each in rs) { Effects.SendWith({|046:p|}, each); continue; }")]
    [InlineData("foreach (var each in rs) { if (each.Amount > 3) break; Effects.SendWith({|046:p|}, each); }")]
    [InlineData("while (r.Amount > 3) Effects.SendWith({|046:p|}, r);")]
    [InlineData("do { Effects.SendWith({|046:p|}, r); } while (r.Amount > 3);")]
    [InlineData("for (int i = 0; i < 3; i++) Effects.SendWith({|046:p|}, r);")]
    [InlineData("foreach (var each in rs) Work.Id(new Action(() => Effects.SendWith(p, each)));")]
    [InlineData("foreach (var each in rs) { Go(); void Go() => Effects.SendWith(p, each); }")]
    [InlineData("foreach (var each in rs) { if (each.Id == p.ToString()) Work.Do(); }")]
    [InlineData("foreach (var each in rs) Work.Id(each);")]
    public Task PermitInALoop_IsReportedWhereItIsUsedAgain(string use) => Permit("IEnumerable<Request> rs", use);

    [Theory]
    [InlineData(
        """
        foreach (var a in rs) { if (gate.Evaluate(a).TryGetPermit(out var p)) { foreach (var b in rs)
        Effects.SendWith({|046:p|}, b); } }
        """)]
    [InlineData(
        """
        foreach (var a in rs) { foreach (var b in rs) { if (gate.Evaluate(b).TryGetPermit(out var p))
        Effects.SendWith(p, b); } }
        """)]
    public Task PermitOfARound_IsReportedWhereItIsUsedInRoundsOfItsOwn(string body) =>
        HostCode.Member($"void M(IGate gate, List<Request> rs) {{ {body} }}");

    [Theory]
    [InlineData("RunPermit? P { get; } = {|046:p|};")]
    [InlineData("RunPermit? _p = {|046:p|}; RunPermit? P => _p;")]
    [InlineData("string _name = name; string N => _name + p;")]
    [InlineData("string N { get; } = name; string T => N + p;")]
    public Task ConstructorParameter_IsReportedWhereItIsKept(string member) =>
        HostCode.Type($"class C(RunPermit p, string name) {{ public {member} public string B => name + p; }}");

    [Fact]
    public Task PermitThatASetterIsGiven_IsReportedWhereItIsUsedAgain() => HostCode.Member(
        """
        readonly List<Request> _rs = [];
        RunPermit P { set { foreach (var r in _rs) Effects.SendWith({|046:value|}, r); } }
        """);

    private static Task Permit(string parameter, string use) => HostCode.Type(
        $$"""
        class Box
        {
            public string? Name;
            public RunPermit? Last => null;
            public Action? Later { get; set; }
            public void Add(RunPermit p) { }
            public void Refill(ref RunPermit? p) { }
            public void Fill(out RunPermit? p) => p = null;
        }

        class C
        {
            RunPermit? _kept;
            object? Kept => _kept;
            void M(RunPermit p, Request r, {{parameter}}) { {{use}} }
        }
        """);
}
