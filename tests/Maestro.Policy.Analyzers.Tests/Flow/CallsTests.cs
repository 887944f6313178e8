using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>What calls, creations and reads do with what is known.</summary>
public sealed class CallsTests
{
    [Theory]
    [InlineData("gate.EvaluateTaskAsync(r)", "t.ConfigureAwait(false).GetAwaiter().GetResult()")]
    [InlineData("gate.EvaluateTaskAsync(r)", "t.WaitAsync(TimeSpan.FromSeconds(1)).Result")]
    [InlineData("gate.EvaluateTaskAsync(r)", "t.GetAwaiter().GetResult()")]
    [InlineData("gate.EvaluateTaskAsync(r)", "t.Result")]
    [InlineData("gate.EvaluateAsync(r)", "t.Preserve().Result")]
    [InlineData("gate.EvaluateAsync(r)", "t.AsTask().Result")]
    [InlineData("gate.EvaluateAsync(r)", "t.ConfigureAwait(false).GetAwaiter().GetResult()")]
    public Task TaskOfADecision_IsFollowed(string task, string code) => HostCode.Method(
        $"var t = {task}; t.Result.ThrowIfNotRun(); var e = {code}; Effects.SendChecked(e, r);");

    [Theory]
    [InlineData("t.Result")]
    [InlineData("await t")]
    [InlineData("t.GetAwaiter().GetResult()")]
    public Task TaskOfAVerdict_IsFollowed(string code) => HostCode.AsyncMethod(
        $"var t = Task.Run(() => gate.Quick(r)); await Task.Yield(); if ({code} == Verdict.Run) Effects.Send(r);");

    [Theory]
    [InlineData("var h = new Holder(igate.Evaluate(r)); Effects.Send(r); h.Look();")]
    [InlineData("q.Enqueue(igate.Evaluate(r), r); Effects.Send(r);")]
    [InlineData("Holder.Keep(igate.Evaluate(r)); Effects.Send(r);")]
    [InlineData("Task.Factory.StartNew(x => Effects.Send(r), r);")]
    [InlineData("var e = igate.Evaluate(r); Holder.Handle(1, e); Effects.Send(r);")]
    [InlineData(
        """
        var e = igate.Evaluate(r); e.Acknowledge("shadow mode, the decision is measured"); Effects.Send(r);
        """)]
    public Task DecisionOfSomebodyElse_HasNoSay(string code) => WithHolder(Decided + code);

    [Theory]
    [InlineData("var e = igate.Evaluate(r); var h = new Holder(e); {|020:Effects.Send(r)|}; h.Look();")]
    [InlineData("var e = igate.Evaluate(r); q.Enqueue(e, r); {|020:Effects.Send(r)|};")]
    [InlineData("var e = igate.Evaluate(r); Holder.Look(1, e); {|020:Effects.Send(r)|};")]
    [InlineData("Holder.Tell(igate.Evaluate(r).IsRun); {|020:Effects.Send(r)|};")]
    [InlineData("var e = Holder.Same(igate.Evaluate(r)); {|020:Effects.Send(r)|}; e.ThrowIfNotRun();")]
    public Task DecisionThatIsKept_HasASay(string code) => WithHolder(Decided + code);

    [Theory]
    [InlineData("_ = h[{|020:Effects.Delete(r.Id)|}];")]
    [InlineData("_ = (new int[3])[{|020:Effects.Delete(r.Id)|}];")]
    [InlineData("Action go = Holder.Make({|020:Effects.Delete(r.Id)|}).Look; go();")]
    [InlineData("_ = Holder.Make({|020:Effects.Delete(r.Id)|}).Count;")]
    [InlineData("_ = new Holder(null!) { Count = {|020:Effects.Delete(r.Id)|} };")]
    [InlineData("_ = new Holder(null!) { Items = { {|020:Effects.Delete(r.Id)|} } };")]
    [InlineData("_ = (1, {|020:Effects.Delete(r.Id)|});")]
    [InlineData("_ = -{|020:Effects.Delete(r.Id)|};")]
    [InlineData("_ = h.Field[{|020:Effects.Delete(r.Id)|}];")]
    [InlineData("_ = Holder.Make({|020:Effects.Delete(r.Id)|}).Field;")]
    [InlineData("h.Field[{|020:Effects.Delete(r.Id)|}] = 1;")]
    [InlineData("h.Count += {|020:Effects.Delete(r.Id)|};")]
    [InlineData("Holder.Make({|020:Effects.Delete(r.Id)|}).Count++;")]
    [InlineData("throw new IOException($\"{{|020:Effects.Delete(r.Id)|}}\");")]
    public Task EffectInAnyPart_IsReported(string code) => WithHolder("var h = new Holder(null!); " + code);

    [Theory]
    [InlineData("if (h.Last.IsRun) Effects.SendChecked(h.Last, r);")]
    [InlineData("if (h.Next.Last.IsRun) Effects.SendChecked(h.Next.Last, r);")]
    [InlineData("if (h.Next.Last.IsRun) Effects.SendChecked({|020:h.Last|}, r);")]
    [InlineData("if (h.Permit != null) Effects.Send(r);")]
    [InlineData("if (h.Permit is null) return; Effects.SendWith(h.Permit, r); Effects.Send(r);")]
    [InlineData("if (h.Kept.IsRun) Effects.SendChecked(h.Kept, r);")]
    [InlineData("if (h.Kept.IsRun) Effects.SendChecked({|020:k.Kept|}, r);")]
    [InlineData("if (h['a'].IsRun) Effects.SendChecked({|020:h['b']|}, r);")]
    [InlineData("var e = h.Last; if (!e.IsRun) return; h = k; Effects.SendChecked({|020:h.Last|}, r);")]
    [InlineData("if (!h.Last.IsRun) return; h = k; Effects.SendChecked({|020:h.Last|}, r);")]
    [InlineData("if (!h.Last.IsRun) return; k = h; Effects.SendChecked(h.Last, r);")]
    [InlineData("if (Holder.Static.IsRun) Effects.SendChecked(Holder.Static, r);")]
    [InlineData("if (Holder.StaticField.IsRun) Effects.SendChecked(Holder.StaticField, r);")]
    [InlineData("if (h.Pending.Result.IsRun) Effects.SendChecked(h.Pending.Result, r);")]
    [InlineData("if (Holder.Make(1).Last.IsRun) Effects.SendChecked({|020:Holder.Make(1).Last|}, r);")]
    [InlineData("if (new Decision[] { h.Last }[0].IsRun) Effects.SendChecked({|020:h.Last|}, r);")]
    public Task MemberOfAnObject_IsTheSameAgain(string code) => HostCode.Type(
        $$"""
        #pragma warning disable MAESTRO040
        class Box { public Box Next => this; public Decision Last { get; set; } = null!;
            public RunPermit? Permit => null; public readonly Decision Kept = null!;
            public Decision this[char c] => Last;
            public Task<Decision> Pending { get; set; } = null!; }
        static class Holder { public static Decision Static { get; set; } = null!;
            public static Decision StaticField = null!; public static Box Make(int n) => new(); }
        class C { void M(Box h, Box k, Request r) { {{code}} } }
        """);

    private const string Decided = "var d = gate.Evaluate(r); if (!d.IsRun) return; ";

    private static Task WithHolder(string code) => HostCode.Type(
        $$"""
        #pragma warning disable MAESTRO040
        class Holder(Decision given) { public void Look() => given.ThrowIfNotRun(); public int Count { get; set; }
            public int this[int i] => i; public int[] Field = [1]; public List<int> Items { get; } = [];
            public static Holder Make(int n) => new(null!);
            public static Decision Same(Decision d) { if (d.IsRun) Work.Do(); return d; }
            public static void Keep(Decision d) { if (d.IsRun) Work.Do(); }
            public static void Look(int n, Decision d) { if (d.IsRun) Work.Do(); }
            public static void Tell(bool b) { }
            public static void Handle(int n, [HandlesDecision] Decision d) { if (d.IsRun) Work.Do(); } }
        class C { void M(Gate gate, IGate igate, IHitlQueue q, Request r, Request other) { {{code}} } }
        """);
}
