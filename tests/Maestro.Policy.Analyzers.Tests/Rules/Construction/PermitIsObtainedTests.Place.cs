namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class PermitIsObtainedTests
{
    [Theory]
    [InlineData("Effects.SendWith({|045:((d.Permit))!|}, r);")]
    [InlineData("Effects.SendWith({|045:(RunPermit)o!|}, r);")]
    [InlineData("Effects.SendWith({|045:((RunPermit?)o)!|}, r);")]
    [InlineData("Effects.SendWith({|045:Last()!|}, r);")]
    [InlineData("Effects.SendWith({|045:Kept!|}, r);")]
    public Task AssertedPermit_IsReported(string body) => Member(body);

    [Theory]
    [InlineData("Work.Id(o!);")]
    [InlineData("Work.Id((string)o!);")]
    [InlineData("Work.Id(d!.IsRun);")]
    [InlineData("Work.Id(Kept?.ToString()!);")]
    [InlineData("Work.Id({|041:Activator.CreateInstance<RunPermit>()!|});")]
    [InlineData("Work.Id((RunPermit){|041:Activator.CreateInstance(typeof(RunPermit))!|});")]
    [InlineData("int n = 3; Work.Id(n++);")]
    public Task OtherAssertion_IsNotReported(string body) => Member(body);

    private static Task Member(string body) => HostCode.Member(
        $$"""
        static RunPermit? Kept => null;
        static RunPermit? Last() => null;
        void M(Decision d, object? o, Request r) { if (d.IsRun) { {{body}} } }
        """);
}
