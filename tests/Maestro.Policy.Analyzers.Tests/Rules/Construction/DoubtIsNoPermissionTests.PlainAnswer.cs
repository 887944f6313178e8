namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DoubtIsNoPermissionTests
{
    [Theory]
    [InlineData("bool M(Gate g, Request r) => g.Find(r.Id)?.IsRun ?? {|044:true|};")]
    [InlineData("bool M(Gate g, Request r) { try { return g.Evaluate(r).IsRun; } catch { return {|044:true|}; } }")]
    [InlineData(
        """
        bool M(Gate g, Request r) { bool ok; try { ok = g.Evaluate(r).IsRun; } catch (Exception) { ok =
        {|044:true|}; } return ok; }
        """)]
    [InlineData(
        """
        bool M(Gate g, Request r) { try { return g.Evaluate(r).IsRun; } catch (Exception) { Log.Warn("x");
        return {|044:true|}; } }
        """)]
    [InlineData(
        """
        bool M(Gate g, Request r) { try { return g.Evaluate(r) is { IsRun: true }; } catch (Exception) { return
        {|044:true|}; } }
        """)]
    [InlineData(
        """
        bool M(Gate g, Request r) { try { return g.Evaluate(r).Verdict == Verdict.Run; } catch (Exception) {
        return {|044:true|}; } }
        """)]
    [InlineData(
        """
        bool M(Gate g, Request r) { try { return g.Evaluate(r).TryGetPermit(out _); } catch (Exception) { return
        {|044:true|}; } }
        """)]
    [InlineData(
        """
        bool M(Gate g, Request r) { try { g.Evaluate(r).ThrowIfNotRun(); return true; } catch
        (DecisionNotRunException) { return {|044:true|}; } }
        """)]
    [InlineData(
        """
        bool Blocked(Gate g, Request r) { try { return !g.Evaluate(r).IsRun; } catch (Exception) { return
        {|044:false|}; } }
        """)]
    [InlineData(
        """
        Verdict M(Gate g, Request r) { try { return g.Quick(r); } catch (Exception) { return
        {|044:Verdict.Run|}; } }
        """)]
    [InlineData("Verdict M(Gate g, Request r) => g.Find(r.Id)?.Verdict ?? {|044:Verdict.Run|};")]
    [InlineData("Verdict M(string s) => Enum.TryParse<Verdict>(s, out var v) ? v : {|044:Verdict.Run|};")]
    [InlineData(
        """
        Verdict M(string s) => s switch { "STOP" => Verdict.Stop, "HITL" => Verdict.Hitl, _ =>
        {|044:Verdict.Run|} };
        """)]
    public Task ConstructionInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("bool M(Gate g, Request r) => g.Find(r.Id)?.IsRun ?? false;")]
    [InlineData(
        """
        bool M(Gate g, Request r) { try { g.Evaluate(r).ThrowIfNotRun(); return true; } catch
        (DecisionNotRunException) { return false; } }
        """)]
    [InlineData("bool M(string s) { try { return s.Length > 3; } catch { return true; } }")]
    [InlineData(
        """
        bool Blocked(Gate g, Request r) { try { return !g.Evaluate(r).IsRun; } catch (Exception) { return true;
        } }
        """)]
    [InlineData("bool Blocked(Gate g, Request r) => !g.Find(r.Id)?.IsRun ?? true;")]
    [InlineData("Verdict M(Gate g, Request r) => g.Find(r.Id)?.Verdict ?? Verdict.Stop;")]
    [InlineData(
        """
        Verdict M(string s) => s switch { "RUN" => Verdict.Run, "HITL" => Verdict.Hitl, _ => Verdict.Stop };
        """)]
    public Task ConstructionInMember_IsNotReported(string code) => HostCode.Member(code);
}
