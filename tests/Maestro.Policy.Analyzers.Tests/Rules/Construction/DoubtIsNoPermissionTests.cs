namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed class DoubtIsNoPermissionTests
{
    [Theory]
    [InlineData(
        """
        [DecisionSource] class S(IGate g) { Decision M(Request r) { try { return g.Evaluate(r); } catch { return
        {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; } } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S(IGate g) { Decision M(Request r) { Decision d; try { d = g.Evaluate(r); } catch
        (Exception) { d = {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; } return d; } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S(IGate g) { Decision M(Request r) { try { return g.Evaluate(r); } catch
        (Exception e) when (e is TimeoutException) { return {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; } }
        }
        """)]
    [InlineData(
        """
        class S(IGate g) { Decision M(Request r) { try { return g.Evaluate(r); } catch (TimeoutException) {
        return {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; } } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Dictionary<string, Decision> ds, Request r) =>
        ds.TryGetValue(r.Id, out var d) ? d : {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Dictionary<string, Decision> ds, Request r) =>
        !ds.TryGetValue(r.Id, out var d) ? {|044:Decision.Run(Codes.Ok, Layers.AccGate)|} : d; }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Dictionary<string, Decision> ds, Request r) { if
        (ds.TryGetValue(r.Id, out var d)) return d; return {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Dictionary<string, Decision> ds, Request r) { if
        (!ds.TryGetValue(r.Id, out var d)) return {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; return d; } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Dictionary<string, Decision> ds, Request r) =>
        ds.GetValueOrDefault(r.Id, {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}); }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(IGate? g, Request r) { if (g is null) return
        {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; return g.Evaluate(r); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(IGate? g, Request r) => g is null ? {|044:Decision.Run(Codes.Ok,
        Layers.AccGate)|} : g.Evaluate(r); }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(IGate? g, Request r) => g is not null ? g.Evaluate(r) :
        {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}; }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(IGate? g, Request r) => g == null ? {|044:Decision.Run(Codes.Ok,
        Layers.AccGate)|} : g.Evaluate(r); }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Request r) { switch (r.Id) { case "a": return
        Decision.Stop(Codes.Ok, Layers.AccGate); default: return {|044:Decision.Run(Codes.Ok, Layers.AccGate)|};
        } } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Request r) => r.Id switch { "a" => Decision.Stop(Codes.Ok,
        Layers.AccGate), var x => {|044:Decision.Run(Codes.Ok, Layers.AccGate)|} }; }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Task<Decision> M(Gate g, Request r) => g.EvaluateTaskAsync(r).ContinueWith(t
        => t.IsFaulted ? {|044:Decision.Run(Codes.Ok, Layers.AccGate)|} : t.Result); }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Task<Decision> M(Gate g, Request r) => g.EvaluateTaskAsync(r).ContinueWith(t
        => t.IsCompletedSuccessfully ? t.Result : {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}); }
        """)]
    public Task ConstructionInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        [DecisionSource] class S(IGate g) { Decision M(Request r) { try { return g.Evaluate(r); } catch
        (TimeoutException) { return Decision.Hitl(Codes.AuthRequired, Layers.AccGate); } } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Dictionary<string, Decision> ds, Request r) =>
        ds.GetValueOrDefault(r.Id) ?? Decision.Stop(Codes.Ok, Layers.AccGate); }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Request r) { switch (r.Id) { case "a": return
        Decision.Run(Codes.Ok, Layers.AccGate); default: return Decision.Stop(Codes.Ok, Layers.AccGate); } } }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Request r) => r.Amount switch { > 100 => Decision.Stop(Codes.Ok,
        Layers.AccGate), > 10 => Decision.Hitl(Codes.AuthRequired, Layers.AccGate), <= 10 =>
        Decision.Run(Codes.Ok, Layers.AccGate) }; }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(bool ok) => ok switch { true => Decision.Run(Codes.Ok,
        Layers.AccGate), _ => Decision.Stop(Codes.Ok, Layers.AccGate) }; }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Task<Decision> M(Gate g, Request r) => g.EvaluateTaskAsync(r).ContinueWith(t
        => t.IsFaulted ? Decision.Stop(Codes.Ok, Layers.AccGate) : t.Result); }
        """)]
    [InlineData(
        """
        [DecisionSource] class S { Decision M(Request r) { switch (r.Amount) { case 1: return
        Decision.Stop(Codes.Ok, Layers.AccGate); default: case 2: return Decision.Run(Codes.Ok, Layers.AccGate); }
        } }
        """)]
    public Task ConstructionInType_IsNotReported(string code) => HostCode.Type(code);

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

    [Theory]
    [InlineData(
        """
        class Limit(ReasonCode reason) : IGate<Order> { public Layer Layer => default; public GateReach Reach =>
        default; public ValueTask<GateResult> EvaluateAsync(Order r, GateContext gate, CancellationToken ct) {
        try { return r.Amount > 3 ? gate.Stop(reason) : gate.Pass(); } catch (Exception) { return
        {|044:gate.Pass()|}; } } }
        """)]
    public Task CodeOfTheLibraryInType_IsReported(string code) => HostCode.LibraryType(code);

    // A gate passes what it has nothing against.
    [Theory]
    [InlineData("r.Amount switch { > 100 => gate.Stop(reason), > 10 => gate.Pause(reason), _ => gate.Pass() }")]
    [InlineData("r.Id is { Length: > 9 } name ? gate.Stop(reason, name) : gate.Pass()")]
    [InlineData("r.Id != null ? gate.Pass() : gate.Stop(reason)")]
    [InlineData("r.Id == null ? gate.Pass() : gate.Stop(reason)")]
    public Task GateWithNothingAgainstIt_IsNotReported(string answer) => HostCode.LibraryType(
        $$"""
        class Limit(ReasonCode reason) : IGate<Order> { public Layer Layer => default; public GateReach Reach =>
        default; public ValueTask<GateResult> EvaluateAsync(Order r, GateContext gate, CancellationToken ct) =>
        {{answer}}; }
        """);
}
