using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>Decisions and verdicts that are compared, ordered, or taken for something else.</summary>
public sealed class ComparedDecisionTests
{
    [Theory]
    [InlineData("if ({|010:gate.Quick(r).Equals(Verdict.Stop)|}) return; Work.Do();")]
    [InlineData("if ({|010:Verdict.Stop.Equals(gate.Quick(r))|}) return; Work.Do();")]
    [InlineData("if ({|010:object.Equals(Verdict.Stop, gate.Quick(r))|}) return; Work.Do();")]
    [InlineData(
        """
        if ({|010:EqualityComparer<Verdict>.Default.Equals(Verdict.Stop, gate.Quick(r))|}) return; Work.Do();
        """)]
    [InlineData("if ({|010:gate.Quick(r) == (Verdict?)Verdict.Stop|}) return; Work.Do();")]
    [InlineData("if ({|010:(Verdict)gate.Quick(r) == Verdict.Stop|}) return; Work.Do();")]
    [InlineData("if ({|010:(Verdict?)gate.Quick(r) is Verdict.Stop|}) return; Work.Do();")]
    [InlineData("Verdict? v = gate.Quick(r); if ({|010:v.Value == Verdict.Stop|}) return; Work.Do();")]
    [InlineData("if (gate.Quick(r) != Verdict.Run) return; Work.Do();")]
    [InlineData("if (gate.Quick(r) is Verdict.Run) Work.Do();")]
    public Task EqualVerdicts_AreATest(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if (gate.Quick(r).Equals(gate.Quick(other))) Work.Do();")]
    [InlineData("if (object.Equals(gate.Quick(r), gate.Quick(other))) Work.Do();")]
    [InlineData("if (gate.Quick(r) == gate.Quick(other)) Work.Do();")]
    [InlineData("if (gate.Quick(r) == 0) return; Work.Do();")]
    [InlineData("if (gate.Quick(r) == (Verdict)DayOfWeek.Monday) return; Work.Do();")]
    [InlineData("if (gate.Evaluate(r) == gate.Evaluate(other)) Work.Do();")]
    public Task VerdictComparedWithAnother_IsNotReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        static bool Equals(Verdict a, Verdict b) => a == b; void M(Gate gate, Request r) { if (Equals(gate.Quick(r),
            Verdict.Stop)) return; Work.Do(); }
        """)]
    [InlineData(
        """
        bool Equals(Verdict a) => a == Verdict.Run; void M(Gate gate, Request r) { if (Equals(gate.Quick(r))) return;
            Work.Do(); }
        """)]
    [InlineData(
        """
        int CompareTo(Verdict a) => a == Verdict.Run ? 0 : 1; void M(Gate gate, Request r) { if
            (CompareTo(gate.Quick(r)) > 0) return; Work.Do(); }
        """)]
    [InlineData(
        """
        static int Compare(Decision a, Decision b) => a.IsRun && b.IsRun ? 0 : 1; int M(Gate gate, Request r, Request s)
            => Compare(gate.Evaluate(r), gate.Evaluate(s));
        """)]
    [InlineData(
        """
        bool Contains(Verdict a) => a == Verdict.Run; bool M(Gate gate, Request r) => Contains(gate.Quick(r));
        """)]
    public Task HostsOwnComparison_IsNotReported(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("if (object.Equals({|006:gate.Evaluate(r)|}, {|006:gate.Evaluate(other)|})) return; Work.Do();")]
    [InlineData("if ({|006:gate.EvaluateValue(r)|}.Equals({|006:gate.EvaluateValue(other)|})) return; Work.Do();")]
    [InlineData("if (flag.Equals({|006:gate.Evaluate(r)|})) return; Work.Do();")]
    [InlineData(
        """
        if (EqualityComparer<Decision>.Default.Equals({|006:gate.Evaluate(r)|}, {|006:gate.Evaluate(other)|})) return;
            Work.Do();
        """)]
    [InlineData(
        """
        if (Comparer<Decision>.Default.Compare({|006:gate.Evaluate(r)|}, {|006:gate.Evaluate(other)|}) > 0) return;
            Work.Do();
        """)]
    public Task DecisionComparedWithAnother_IsDescribed(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ({|017:gate.Quick(r).Equals(\"STOP\")|}) return; Work.Do();")]
    [InlineData("if ({|017:object.Equals(gate.Quick(r), \"STOP\")|}) return; Work.Do();")]
    [InlineData("if ({|017:\"STOP\".Equals(gate.Quick(r))|}) return; Work.Do();")]
    public Task VerdictComparedWithText_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ({|018:gate.Quick(r).CompareTo(Verdict.Stop)|} == 0) return; Work.Do();")]
    [InlineData("if ({|018:Verdict.Stop.CompareTo(gate.Quick(r))|} == 0) return; Work.Do();")]
    [InlineData("if ({|018:gate.Quick(r).HasFlag(Verdict.Stop)|}) return; Work.Do();")]
    [InlineData("if ({|018:Comparer<Verdict>.Default.Compare(gate.Quick(r), Verdict.Stop)|} == 0) return; Work.Do();")]
    [InlineData("if (gate.Quick(r) == {|018:(Verdict)r.Amount|}) return; Work.Do();")]
    [InlineData("if ({|018:(Verdict)r.Amount|} != gate.Quick(r)) return; Work.Do();")]
    [InlineData("if ({|018:gate.Quick(r) < Verdict.Stop|}) Work.Do();")]
    [InlineData("if ({|018:Verdict.Stop > gate.Quick(r)|}) Work.Do();")]
    [InlineData("Work.Count = {|018:~gate.Quick(r)|} == Verdict.Run ? 1 : 2;")]
    [InlineData("Work.Count = Convert.ToInt32({|018:gate.Quick(r)|});")]
    [InlineData("Work.Count = (int){|018:(DayOfWeek)gate.Quick(r)|};")]
    [InlineData("var day = {|018:(DayOfWeek)gate.Quick(r)|}; Work.Count = (int)day;")]
    [InlineData("if (gate.Quick(r) is {|018:>= Verdict.Hitl|} and < Verdict.Stop) Work.Do();")]
    [InlineData("Work.Count = gate.Quick(r) switch { {|018:> Verdict.Hitl|} => 3, >= Verdict.Run => 2, _ => 1 };")]
    [InlineData("Work.Count = gate.Quick(r) switch { Verdict.Run => 3, {|018:>= Verdict.Hitl|} => 2, _ => 1 };")]
    public Task OrderOfVerdict_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("Work.Count = (int){|018:(double)gate.Quick(r)|};")]
    [InlineData("var x = {|018:(double)gate.Quick(r)|}; Work.Count = (int)x;")]
    [InlineData("var x = {|018:(float)gate.Quick(r)|}; Work.Count = (int)x;")]
    [InlineData("var x = {|018:(decimal)gate.Quick(r)|}; Work.Count = (int)x;")]
    [InlineData("var x = {|018:(char)gate.Quick(r)|}; Work.Count = x;")]
    [InlineData("var x = {|018:(sbyte)gate.Quick(r)|}; Work.Count = x;")]
    [InlineData("var x = {|018:(ulong)gate.Quick(r)|}; Work.Count = (int)x;")]
    public Task CastOfVerdict_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        static class Convert { public static int ToInt32(Verdict v) => v == Verdict.Run ? 1 : 0; } class C { int M(Gate
            gate, Request r) => Convert.ToInt32(gate.Quick(r)); }
        """)]
    [InlineData(
        """
        static class Number { public static string Of(object o) => ""; } class C { string M(Gate gate, Request r) =>
            Number.Of({|008:gate.Quick(r)|}); }
        """)]
    [InlineData("class C { string M(Gate gate, Request r) => Convert.ToString({|008:gate.Evaluate(r)|})!; }")]
    [InlineData(
        """
        enum E { A } sealed class W(E e) { public E E => e; public static explicit operator W(Verdict v) => new(v ==
            Verdict.Run ? E.A : default); } class C { W M(Gate gate, Request r) => (W)gate.Quick(r); }
        """)]
    public Task HostsOwnConversion_IsJudged(string types) => HostCode.Type(types);

    [Theory]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public bool Ok => true; public static bool operator true(Answer a) => a.Ok;
            public static bool operator false(Answer a) => !a.Ok; } class C { void M(Func<Answer> ask) { if (ask())
            Work.Do(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public bool Ok => true; public static bool operator !(Answer a) => !a.Ok; }
            class C { void M(Func<Answer> ask) { if (!ask()) Work.Do(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public bool Ok => true; public static implicit operator bool(Answer a) =>
            a.Ok; } class C { void M(Func<Answer> ask) { if (ask()) Work.Do(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public bool Ok => true; public static Answer operator &(Answer a, Answer b)
            => a.Ok ? b : a; } class C { Answer M(Func<Answer> ask) => ask() & ask(); }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public bool Ok => true; public static int operator +(Answer a, int b) => a.Ok
            ? b : 0; } class C { int M(Func<Answer> ask) => ask() + 1; }
        """)]
    [InlineData(
        """
        static class X { extension(Decision d) { public bool Fine => d.IsRun; } } class C { void M(Gate gate, Request r)
            { if (gate.Evaluate(r).Fine) Work.Do(); } }
        """)]
    [InlineData(
        """
        static class X { extension(List<Decision> ds) { public int Length => ds.Count(d => d.IsRun); } } class C { int
            M(Func<List<Decision>> ask) => ask().Length; }
        """)]
    public Task HostsOwnOperator_IsNotReported(string types) => HostCode.Type(types);
}
