namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DecisionIsMadeTests
{
    [Theory]
    [InlineData("bool M(IEnumerable<ValueDecision> ds) => {|040:ds.SingleOrDefault()|}.IsRun;")]
    [InlineData("bool M(List<ValueDecision> ds) => {|040:ds.ElementAtOrDefault(3)|}.IsRun;")]
    [InlineData("ValueDecision[,] M() => {|040:new ValueDecision[3, 4]|};")]
    [InlineData("bool M(Verdict? v) => {|040:v.GetValueOrDefault()|} == Verdict.Run;")]
    [InlineData("void M(ValueDecision d = {|040:default(ValueDecision)|}) { if (d.IsRun) Work.Do(); }")]
    public Task DefaultDecision_IsReported(string member) => HostCode.Member(member);

    [Theory]
    [InlineData("ValueDecision[,] M() => new ValueDecision[0, 3];")]
    [InlineData("ValueDecision[,] M() => new ValueDecision[3, 0];")]
    [InlineData("ValueDecision?[] M() => new ValueDecision?[3];")]
    [InlineData("ValueDecision? M() => new ValueDecision?();")]
    [InlineData("int[] M(Decision d) => d.IsRun ? new int[3] : new int[4];")]
    [InlineData("int M(Decision d) => d.IsRun ? 3 : default;")]
    [InlineData("int M(Decision d, int? n) => d.IsRun ? 3 : n.GetValueOrDefault();")]
    [InlineData("int M(Decision d, List<int> ns) => d.IsRun ? 3 : ns.FirstOrDefault();")]
    [InlineData("DateTime M(Decision d) => d.IsRun ? DateTime.MaxValue : new DateTime();")]
    [InlineData("Verdict M() => default;")]
    [InlineData("Verdict[] M() => new Verdict[0];")]
    [InlineData("bool M(List<ValueDecision> ds, ValueDecision e) => ds.FirstOrDefault(e).IsRun;")]
    [InlineData("bool M(List<ValueDecision?> ds) => ds.FirstOrDefault()?.IsRun == true;")]
    [InlineData("bool M(Dictionary<int, ValueDecision> ds, ValueDecision e) => ds.GetValueOrDefault(3, e).IsRun;")]
    [InlineData("bool M(ValueDecision d) => OrDefault(d).IsRun; ValueDecision OrDefault(ValueDecision d) => d;")]
    [InlineData("bool M(Gate g, Request r) => g.Find(r.Id)!.IsRun;")]
    [InlineData("string _text = null!; bool M(Decision d) { string s = null!; return d.IsRun && s == _text; }")]
    [InlineData("[DecisionSource] ValueDecision M() => default;")]
    [InlineData("[DecisionSource] Decision M() => null!;")]
    [InlineData("[DecisionSource] ValueDecision[] M() => new ValueDecision[3];")]
    public Task NoDefaultDecision_IsNotReported(string member) => HostCode.Member(member);
}
