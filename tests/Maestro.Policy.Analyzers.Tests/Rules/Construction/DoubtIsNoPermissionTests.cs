namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DoubtIsNoPermissionTests
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

    [Theory]
    [InlineData("task.IsFaulted ? {|044:Decision.Run(Codes.Ok, Layers.AccGate)|} : gate.Evaluate(r)")]
    [InlineData("task.IsCanceled ? {|044:Decision.Run(Codes.Ok, Layers.AccGate)|} : gate.Evaluate(r)")]
    [InlineData("task.IsCompletedSuccessfully ? gate.Evaluate(r) : {|044:Decision.Run(Codes.Ok, Layers.AccGate)|}")]
    [InlineData("job.IsFaulted ? Decision.Run(Codes.Ok, Layers.AccGate) : gate.Evaluate(r)")]
    [InlineData("job.IsCompletedSuccessfully ? gate.Evaluate(r) : Decision.Run(Codes.Ok, Layers.AccGate)")]
    public Task RunInPlaceOfAFailedTask_IsReported(string answer) => HostCode.Type(
        $$"""
        class Job { public bool IsFaulted; public bool IsCompletedSuccessfully => !IsFaulted; }
        [DecisionSource] class C { Decision M(Gate gate, Request r, Task task, Job job) => {{answer}}; }
        """);
}
