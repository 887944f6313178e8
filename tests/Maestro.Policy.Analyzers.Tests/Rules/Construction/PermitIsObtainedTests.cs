namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class PermitIsObtainedTests
{
    [Theory]
    [InlineData("Effects.SendWith({|045:gate.Evaluate(r).Permit!|}, r);")]
    [InlineData("var d = gate.Evaluate(r); Effects.SendWith({|045:d.Permit!|}, r);")]
    [InlineData("var d = gate.Evaluate(r); d.TryGetPermit(out var p); Effects.SendWith({|045:p!|}, r);")]
    [InlineData("RunPermit p = {|045:null!|}; Effects.SendWith(p, r);")]
    [InlineData("RunPermit p = {|045:default!|}; Effects.SendWith(p, r);")]
    [InlineData("Effects.SendWith({|045:default(RunPermit)!|}, r);")]
    [InlineData("Effects.SendWith({|045:(RunPermit)null!|}, r);")]
    [InlineData("var d = gate.Find(r.Id); Effects.SendWith({|045:d?.Permit!|}, r);")]
    [InlineData("var p = {|045:gate.Evaluate(r).Permit!|}; Effects.SendWith(p, r);")]
    [InlineData("RunPermit? p = null; Effects.SendWith({|045:p!|}, r);")]
    [InlineData("object o = r; Effects.SendWith({|045:(o as RunPermit)!|}, r);")]
    [InlineData("Effects.SendWith({|045:(flag ? null : gate.Evaluate(r).Permit)!|}, r);")]
    public Task Permit_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("var d = gate.Find(r.Id)!; if (d.TryGetPermit(out var p)) Effects.SendWith(p, r);")]
    public Task Permit_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("RunPermit? _p; void M(Request r) => Effects.SendWith({|045:_p!|}, r);")]
    [InlineData("RunPermit _p = {|045:null!|}; void M(Request r) => Effects.SendWith(_p, r);")]
    [InlineData("void M(Request r, RunPermit p = {|045:null!|}) => Effects.SendWith(p, r);")]
    [InlineData("RunPermit M(Decision d) => {|045:d.Permit!|};")]
    [InlineData("void M(Decision d, Request r) => {|045:d.Permit!|}.ToString();")]
    public Task PermitInMember_IsReported(string code) => HostCode.Member(code);
}
