namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class RefusalIsNotSwallowedTests
{
    [Theory]
    [InlineData(
        """
        int M(Gate gate, Request r) { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { }
        return Work.Id(3); }
        """)]
    [InlineData(
        """
        Task M(Gate gate, Request r) { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { }
        return Work.DoAsync(); }
        """)]
    [InlineData(
        """
        IEnumerable<int> M(Gate gate, Request r) { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|}
        (Exception) { } yield return 1; }
        """)]
    public Task HandlerInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        int M(Gate gate, Request r) { try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) { } return 3;
        }
        """)]
    [InlineData(
        """
        bool M(Gate gate, Request r) { try { gate.Evaluate(r).ThrowIfNotRun(); return true; } catch (Exception)
        { } return false; }
        """)]
    public Task HandlerInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        static class G { public static void Must([EnsuresRun] Decision d) => d.ThrowIfNotRun(); } class C { void
        M(IGate g, Request r) { try { G.Must(g.Evaluate(r)); } {|024:catch|} (Exception) { } Work.Do(); } }
        """)]
    public Task HandlerInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        try { (await gate.EvaluateAsync(r, ctx)).ThrowIfNotRun(); } {|024:catch|} (DecisionNotRunException) { }
        Work.Do();
        """)]
    public Task CodeOfTheLibrary_IsReported(string code) => HostCode.LibraryMethod(code);
}
