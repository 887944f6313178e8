using Maestro.Policy.Analyzers.Tests.Rules;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>Loops that ask a gate the same again, and loops that ask something else in each round.</summary>
public sealed class LoopsTests
{
    [Theory]
    [InlineData("while (true) { if ({|027:gate.Evaluate(r).IsRun|}) { Work.Do(); break; } }")]
    [InlineData("while (true) { if ({|027:gate.Evaluate(r).IsRun|}) { { return; } } }")]
    [InlineData("while (true) { if (strict) { if ({|027:gate.Evaluate(r).IsRun|}) break; } }")]
    [InlineData("foreach (var x in rs) { while (true) { if ({|027:gate.Evaluate(x).IsRun|}) break; } }")]
    [InlineData("foreach (var x in rs) { Decision d; do { d = gate.Evaluate(x); } while ({|027:!d.IsRun|}); }")]
    [InlineData("while (true) { switch (r.Amount) { case 1: if ({|027:gate.Evaluate(r).IsRun|}) return; break; } }")]
    [InlineData("while (true) { var d = (await gate.EvaluateAsync(r))!; if ({|027:d.IsRun|}) break; }")]
    [InlineData(
        "while (true) { var d = strict ? null : \"x\"; if ({|027:gate.Evaluate(r).IsRun|}) break; Work.Id(d); }")]
    public Task LoopThatIsLeftOnRun_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("while (true) { if (gate.Evaluate(r).IsRun) continue; Work.Do(); }")]
    [InlineData("while (true) { if (gate.Evaluate(r).IsRun) throw new DecisionNotRunException(); }")]
    [InlineData("while (true) { if (!gate.Evaluate(r).IsRun) break; Work.Do(); }")]
    [InlineData("while (true) { if (gate.Evaluate(r).IsRun && strict) break; Work.Do(); }")]
    [InlineData("while (true) { if (gate.Evaluate(r).IsRun) { } else break; Work.Do(); }")]
    [InlineData("while (true) { switch (r.Amount) { case 1: if (gate.Evaluate(r).IsRun) break; Work.Do(); break; } }")]
    [InlineData("while (true) { foreach (var x in rs) { if (gate.Evaluate(r).IsRun) break; Work.Do(); } }")]
    [InlineData("while (true) { Action a = () => { if (gate.Evaluate(r).IsRun) return; Work.Do(); }; a(); }")]
    [InlineData("while (true) { void F() { if (gate.Evaluate(r).IsRun) return; Work.Do(); } F(); }")]
    [InlineData("foreach (var x in rs) { if (gate.Evaluate(r).IsRun) break; }")]
    [InlineData("var d = gate.Evaluate(r); while (!d.IsRun || strict) d = gate.Evaluate(r);")]
    public Task LoopThatGoesOn_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("var i = 0; while (!gate.Evaluate(new Request(\"a\", i)).IsRun) i++;")]
    [InlineData("var i = 0; while (!gate.Evaluate(new Request(\"a\", i)).IsRun) i += 2;")]
    [InlineData("var x = r; while (!gate.Evaluate(x).IsRun) x = x with { Amount = 1 };")]
    [InlineData("var x = r; var i = 0; while (!gate.Evaluate(x).IsRun) (x, i) = (new Request(\"b\"), 1); Work.Id(i);")]
    [InlineData("Request? x = null; while (!gate.Evaluate(x ?? r).IsRun) x ??= new Request(\"b\");")]
    [InlineData("Request x; while (queued.TryDequeue(out x!)) { if (gate.Evaluate(x).IsRun) break; }")]
    [InlineData("while (queued.TryDequeue(out var x)) { if (gate.Evaluate(x).IsRun) break; }")]
    [InlineData("var x = r; while (!gate.Evaluate(x).IsRun) Next(ref x);")]
    [InlineData("while (true) { var x = new Request(\"c\", 1); if (gate.Evaluate(x).IsRun) break; }")]
    [InlineData("while (!gate.Evaluate(queued.Dequeue()).IsRun) Work.Do();")]
    [InlineData("while (!gate.Evaluate(_kept).IsRun) _kept = new Request(\"d\");")]
    [InlineData("while (!gate.Evaluate(Kept).IsRun) Kept = new Request(\"d\");")]
    [InlineData("while (!gate.Evaluate(r).IsRun) r = new Request(\"e\");")]
    [InlineData("while (!gate.Evaluate(box.Kept).IsRun) box.Kept = new Request(\"f\");")]
    [InlineData("var e = queued.GetEnumerator(); while (e.MoveNext()) { if (gate.Evaluate(e.Current).IsRun) break; }")]
    [InlineData("var e = gates.GetEnumerator(); while (e.MoveNext()) { if (e.Current.Evaluate(r).IsRun) break; }")]
    [InlineData("while (!gate.Evaluate(_kept).IsRun) Advance();")]
    [InlineData("while (!gate.Evaluate(box.Kept).IsRun) box.Advance();")]
    public Task NewQuestionInEachRound_IsNotReported(string body) => Box(body);

    [Theory]
    [InlineData("var i = 0; while ({|027:!gate.Evaluate(r).IsRun|}) i++;")]
    [InlineData("var x = r; while ({|027:!gate.Evaluate(x).IsRun|}) Work.Id(x.Amount);")]
    [InlineData("while ({|027:!gate.Evaluate(box?.Kept ?? r).IsRun|}) Work.Do();")]
    [InlineData("while ({|027:!gate.Evaluate(_kept).IsRun|}) Kept = new Request(\"d\");")]
    [InlineData("while ({|027:!gate.Evaluate(r).IsRun|}) _kept = r;")]
    [InlineData("while ({|027:!gate.Evaluate(r).IsRun|}) { Advance(); box.Advance(); }")]
    [InlineData("while ({|027:!_gate.Evaluate(r).IsRun|}) Advance();")]
    [InlineData("while ({|027:!gate.Evaluate(_kept).IsRun|}) { gate.ToString(); Work.Do(); }")]
    [InlineData("var x = new Request(\"c\", 1); while (true) { if ({|027:gate.Evaluate(x).IsRun|}) break; }")]
    [InlineData(
        "Decision d; do { d = gate.Find(\"x\") ?? gate.Evaluate(r); d = gate.Evaluate(r); } while ({|027:!d.IsRun|});")]
    [InlineData(
        """
        Decision d, e; do { e = gate.Evaluate(r); d = gate.Evaluate(r); e.ThrowIfNotRun(); } while
            ({|027:!d.IsRun|});
        """)]
    [InlineData(
        """
        Decision d; do { d = gate.Evaluate(r); if (d.IsHitl) d = gate.Evaluate(queued.Dequeue()); }
            while ({|027:!d.IsRun|});
        """)]
    public Task SameQuestionInEachRound_IsReported(string body) => Box(body);

    [Theory]
    [InlineData("while (!gate.Evaluate(r).IsRun) {|021:Effects.Send(r)|};")]
    [InlineData("while (true) { if (gate.Evaluate(r).IsRun) { Effects.Send(r); break; } }")]
    public Task LoopWithAnEffect_IsTheEffectsMatter(string body) => Verify.StubBody(body);

    private static Task Box(string body) => HostCode.Type(
        $$"""
        class Box { public Request Kept = new("a"); public void Advance() => Kept = new("b"); }
        class C
        {
            readonly Gate _gate = new();
            void Advance() => _kept = new("c");
            Request _kept = new("a");
            Request Kept { get; set; } = new("b");
            static void Next(ref Request x) => x = new("n");
            void M(Gate gate, Request r, Box box, Queue<Request> queued, List<Gate> gates) { {{body}} }
        }
        """);
}
