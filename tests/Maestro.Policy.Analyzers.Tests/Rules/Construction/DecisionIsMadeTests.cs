namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DecisionIsMadeTests
{
    [Theory]
    [InlineData("ValueDecision M() { ValueDecision d = {|040:default|}; return d; }")]
    [InlineData("ValueDecision M() { ValueDecision d = {|040:new()|}; return d; }")]
    [InlineData("ValueDecision _d = {|040:default|}; bool Ok => _d.IsRun;")]
    [InlineData("ValueDecision[] M() => {|040:new ValueDecision[3]|};")]
    [InlineData("ValueDecision[] M(int n) => {|040:new ValueDecision[n]|};")]
    [InlineData("bool M(ValueDecision? d) => (d ?? {|040:default|}).IsRun;")]
    [InlineData("bool M(ValueDecision? d) => (d ?? {|040:default(ValueDecision)|}).IsRun;")]
    [InlineData("Decision M() => {|040:null!|};")]
    [InlineData("Decision M() => {|040:default!|};")]
    [InlineData("Decision M() => {|040:default(Decision)!|};")]
    [InlineData("Decision M() { Decision d = {|040:null!|}; return d; }")]
    [InlineData("Decision D { get; set; } = {|040:null!|}; bool Ok => D.IsRun;")]
    [InlineData("Decision D { get; init; } = {|040:default!|}; bool Ok => D.IsRun;")]
    [InlineData("void M(ValueDecision d = {|040:default|}) { if (d.IsRun) Work.Do(); }")]
    [InlineData("bool M(ValueDecision? d) => {|040:d.GetValueOrDefault()|}.IsRun;")]
    [InlineData("""bool M(Dictionary<string, ValueDecision> ds) => {|040:ds.GetValueOrDefault("x")|}.IsRun;""")]
    [InlineData("bool M(ValueDecision d) => d == {|040:default|};")]
    [InlineData("bool M(ValueDecision d) => d.Equals({|040:default(ValueDecision)|});")]
    [InlineData("bool M(IEnumerable<ValueDecision> ds) => {|040:ds.FirstOrDefault()|}.IsRun;")]
    [InlineData("ValueDecision M(bool f, Gate g, Request r) => f ? g.EvaluateValue(r) : {|040:default|};")]
    [InlineData(
        """
        ValueDecision M(Gate g, Request r) => r.Id switch { "a" => g.EvaluateValue(r), _ => {|040:default|} };
        """)]
    [InlineData("void M(out ValueDecision d) { d = {|040:default|}; }")]
    [InlineData("bool Try(string id, out ValueDecision d) { d = {|040:default|}; return false; }")]
    [InlineData("ValueDecision M() => {|040:new ValueDecision { Verdict = Verdict.Run }|};")]
    public Task ConstructionInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("ValueDecision[] M() => new ValueDecision[0];")]
    [InlineData("ValueDecision[] M() => Array.Empty<ValueDecision>();")]
    [InlineData("ValueDecision[] M(Gate g, Request r) => new ValueDecision[] { g.EvaluateValue(r) };")]
    [InlineData("ValueDecision[] M(Gate g, Request r) => [g.EvaluateValue(r)];")]
    [InlineData("List<ValueDecision> M() => new List<ValueDecision>();")]
    [InlineData("List<ValueDecision> M() => new List<ValueDecision>(4);")]
    [InlineData("bool M(ValueDecision? d) => d.HasValue && d.Value.IsRun;")]
    [InlineData("ValueDecision? M() => default;")]
    [InlineData("ValueDecision? M() => null;")]
    [InlineData("Decision? M() => default;")]
    [InlineData("Decision[] M() => new Decision[3];")]
    [InlineData("void M(Request r, Decision? d = null) { if (d is { IsRun: true }) Work.Do(); }")]
    [InlineData("bool M(ValueDecision? d, Gate g, Request r) => d.GetValueOrDefault(g.EvaluateValue(r)).IsRun;")]
    [InlineData("""bool M(Dictionary<string, ValueDecision> ds) => ds.TryGetValue("x", out var d) && d.IsRun;""")]
    [InlineData("bool M(List<ValueDecision> ds) => ds[0].IsRun;")]
    [InlineData("T Make<T>() where T : new() => new T();")]
    [InlineData("unsafe ValueDecision M(void* p) => *(ValueDecision*)p;")]
    [InlineData("UnionDecision M() => new UnionDecision.Stop();")]
    [InlineData("bool M(Gate g, Request r) => g.Find(r.Id)?.IsRun != false;")]
    public Task ConstructionInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("Decision<Order> M() => {|040:default|};")]
    [InlineData("Decision<Order>[] M() => {|040:new Decision<Order>[2]|};")]
    [InlineData("Decision<Order> M() => {|040:new()|};")]
    [InlineData("bool M(Decision<Order>? d) => {|040:d.GetValueOrDefault()|}.IsRun;")]
    public Task CodeOfTheLibraryInMember_IsReported(string code) => HostCode.LibraryMember(code);
}
