namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DoubtIsNoPermissionTests
{
    private const string Small = $"if (r.Amount > 3) return {Stop};";

    [Theory]
    [InlineData($"if (known.TryGetValue(r.Id, out var d)) {{ Log.Info(\"x\"); return d; }} return {OpenRun};")]
    [InlineData($"Work.Do(); if (known.TryGetValue(r.Id, out var d)) return d; return {OpenRun};")]
    [InlineData($"if (known.TryGetValue(r.Id, out var d)) {{ return d; }} return {OpenRun};")]
    [InlineData($"if (g is not null) return g.Evaluate(r); return {OpenRun};")]
    [InlineData($"Decision d; if (g is null) d = {OpenRun}; else d = {Stop}; return d;")]
    [InlineData($"if (g is null) {{ Work.Do(); if (r.Amount > 3) return {OpenRun}; }} return {Stop};")]
    [InlineData($"switch (r.Id) {{ case \"a\": return {Stop}; default: Work.Do(); return {OpenRun}; }}")]
    [InlineData($"return known.GetValueOrDefault(r.Id) ?? {OpenRun};")]
    [InlineData($"return known.GetValueOrDefault(r.Id) ?? (r.Amount > 3 ? {Stop} : {Run});")]
    [InlineData($"return r.Id switch {{ \"a\" => {Stop}, _ => {OpenRun} }};")]
    [InlineData($"return r.Id switch {{ \"a\" => {Stop}, var id => {OpenRun} }};")]
    public Task RunThatStandsIn_IsReported(string body) => Body(body);

    [Theory]
    [InlineData($"{Small} if (known.TryGetValue(r.Id, out var d)) Log.Info(\"{{0}}\", d.IsRun); return {Run};")]
    [InlineData($"if (known.TryGetValue(r.Id, out var d)) return d; else Work.Do(); return {Run};")]
    [InlineData($"if (known.TryGetValue(r.Id, out var d)) return d; Work.Do(); return {Run};")]
    [InlineData($"{Small} if (known.TryGetValue(r.Id, out var d)) {{ }} return {Run};")]
    [InlineData($"if (g is null) return {Stop}; return {Run};")]
    [InlineData($"if (r.Amount > 3) return {Stop}; return {Run};")]
    [InlineData($"if (known.ContainsKey({Run}.ToString())) return {Stop}; return {Stop};")]
    [InlineData($"if (known.TryGetValue({Run}.ToString(), out var d)) return d; return {Stop};")]
    [InlineData($"if (g is null) return Later(() => {Run}); return g.Evaluate(r);")]
    [InlineData($"if (g is null) return Go(); return g.Evaluate(r); Decision Go() => {Run};")]
    [InlineData($"switch (r.Id) {{ default: if (r.Amount > 3) return {Stop}; return {Run}; }}")]
    [InlineData($"switch (r.Id) {{ case \"a\": case \"b\": return {Run}; default: return {Stop}; }}")]
    [InlineData(
        $$"""
        switch (r.Id) { case "a": return {{Stop}}; default:
        switch (r.Amount) { case 3: return {{Run}}; default: return {{Stop}}; } }
        """)]
    [InlineData($"return {Run} ?? {Stop};")]
    [InlineData($"return Find(r.Id, {Run});")]
    [InlineData($"return r.Id switch {{ \"a\" => {Run}, _ => {Stop} }};")]
    [InlineData($"return r.Id switch {{ _ when r.Amount > 3 => {Run}, _ => {Stop} }};")]
    [InlineData($"return r.Id switch {{ \"a\" => {Stop}, string id => {Run} }};")]
    [InlineData($"return r.Id switch {{ \"a\" => {Stop}, string => {Run} }};")]
    public Task RunThatIsAnAnswer_IsNotReported(string body) => Body(body);

    [Theory]
    [InlineData("try { return gate.Quick(r); } catch { return {|044:Verdict.Run|}; }")]
    [InlineData("Verdict v; try { v = gate.Quick(r); } catch { v = {|044:Verdict.Run|}; } return v;")]
    [InlineData("try { return gate.Quick(r); } catch { return late ?? {|044:Verdict.Run|}; }")]
    [InlineData("try { return gate.Quick(r); } catch { return r.Amount > 3 ? {|044:Verdict.Run|} : Verdict.Stop; }")]
    [InlineData("return late ?? {|044:Verdict.Run|};")]
    [InlineData("return r.Id switch { \"a\" => Verdict.Stop, _ => {|044:Verdict.Run|} };")]
    [InlineData("if (gate is null) return {|044:Verdict.Run|}; return gate.Quick(r);")]
    public Task VerdictThatStandsIn_IsReported(string body) => Answering("Verdict", body);

    [Theory]
    [InlineData("return r.Amount > 3 ? Verdict.Stop : Verdict.Run;")]
    [InlineData("return r.Amount > 3 ? Verdict.Run : Verdict.Stop;")]
    [InlineData("try { return gate.Quick(r); } catch { Log.Info(\"{0}\", Verdict.Run); return Verdict.Stop; }")]
    [InlineData("try { return gate.Quick(r); } catch { return late == Verdict.Run ? Verdict.Hitl : Verdict.Stop; }")]
    public Task VerdictThatIsAnAnswer_IsNotReported(string body) => Answering("Verdict", body);

    [Theory]
    [InlineData("try { return Speed.Walk; } catch { return Speed.Run; }")]
    [InlineData("return r.Amount switch { 3 => Speed.Walk, _ => Speed.Run };")]
    public Task NamesakeOfRun_IsNotReported(string body) => Answering("Speed", body);

    private static Task Body(string body) => HostCode.Type(
        $$"""
        [DecisionSource]
        class C
        {
            Decision M(IGate? g, Request r, Dictionary<string, Decision> known) { {{body}} }
            static Decision Later(Func<Decision> make) => make();
            static Decision Find(string id, Decision defaultValue) => defaultValue;
        }
        """);

    private static Task Answering(string type, string body) => HostCode.Type(
        $$"""
        enum Speed { Walk, Run }
        class C { {{type}} M(Gate gate, Request r, Verdict? late) { {{body}} } }
        """);
}
