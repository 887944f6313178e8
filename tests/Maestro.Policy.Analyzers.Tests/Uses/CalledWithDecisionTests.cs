using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>Methods that are called on decisions, or given them.</summary>
public sealed class CalledWithDecisionTests
{
    [Theory]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [OutcomeTest(Verdict.Stop)] public bool Stopped() => true; } class C { void
            M(Func<Answer> ask) { if ({|010:ask().Stopped()|}) return; Work.Do(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [OutcomeTest(Verdict.Run)] public bool Runs() => true; } class C { void
            M(Func<Answer> ask) { if (ask().Runs()) Work.Do(); else throw new Exception(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [OutcomeTest(Verdict.Run)] public bool Runs() => true; } class C { void
            M(Func<Answer> ask) { {|001:ask().Runs()|}; Work.Do(); } }
        """)]
    [InlineData(
        """
        [MustHandle] struct Answer { [OutcomeTest(Verdict.Stop)] public bool Stopped() => true; } class C { void
            M(Func<Answer?> ask) { if ({|010:{|040:ask().GetValueOrDefault()|}.Stopped()|}) return; Work.Do(); } }
        """)]
    public Task TestThroughAMethod_IsATest(string types) => HostCode.Type(types);

    [Theory]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public void On(Action a) { } } class C { void
            M(Func<Answer> ask) { ask().On(() => { }); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public void Done() { } } class C { void M(Func<Answer> ask)
            { ask().Done(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public void On(Action a, Action b, Action c) { } } class C
            { void M(Func<Answer> ask) { ask().On(() => { }, () => { }, () => Work.Do()); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public void On(Action a, Action b, Action c) { } } class C
            { void M(Func<Answer> ask) { ask().On(() => { }, Work.Do, () => { }); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public int On(Func<int> a, Func<int> b, Func<int> c) => a()
            + b() + c(); } class C { void M(Func<Answer> ask) { ask().On(() => 1, () => 2, () => 3); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [EnsuresRun] public void Check() { } public bool Ok => true; } class C { void
            M(Func<Answer> ask) { ask().Check(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [RunWhen(true)] public bool Check() => true; } class C { void M(Func<Answer>
            ask) { if (ask().Check()) Work.Do(); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [RunWhen(true)] public bool Check(int level) => true; } class C { void
            M(Func<Answer> ask) { ask().Check(1); } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public string Name => ""; } class C { string M(Func<Answer> ask) =>
            ask().Name; }
        """)]
    public Task MethodThatHandles_IsNotReported(string types) => HostCode.Type(types);

    [Theory]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [RunWhen(true)] public bool Check() => true; } class C { void M(Func<Answer>
            ask) { {|001:ask().Check()|}; } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [RunWhen(true)] public bool Check(out int a, out int b) => (a = b = 1) > 0; }
            class C { void M(Func<Answer> ask) { {|001:ask().Check(out _, out var _)|}; } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public void On(Action a, Action b, Action c) { } } class C
            { void M(Func<Answer> ask) { {|016:ask().On(() => { }, delegate { }, () => { })|}; } }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { [HandlesDecision] public void On(Action a, Action b, Action c) { } } class C
            { void M(Func<Answer> ask) { ask().On(() => { }, () => { return; }, () => { }); } }
        """)]
    public Task MethodForNothing_IsJudged(string types) => HostCode.Type(types);

    [Theory]
    [InlineData("gate.Evaluate(r).TryGetPermit(out var permit); Log.Info(\"{0}\", permit);")]
    [InlineData("if (gate.Evaluate(r).TryGetPermit(out _)) Work.Do();")]
    [InlineData("flag = gate.Evaluate(r).TryGetPermit(out _);")]
    [InlineData("Log.Info(\"{0}\", gate.Evaluate(r).Permit);")]
    public Task PermitThatIsAskedFor_IsNotReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("Log.Info(\"{0}\", {|006:gate.Evaluate(r)|}.GetHashCode());")]
    [InlineData("Log.Info(\"{0}\", {|006:gate.Evaluate(r)|}.GetType());")]
    [InlineData("Log.Info(\"{0}\", {|006:gate.Evaluate(r)|}.ToString());")]
    [InlineData("Log.Info(\"{0}\", {|006:gate.EvaluateAll([r])|}.ToString());")]
    [InlineData("Work.Count = {|006:gate.EvaluateAll([r])|}.GetHashCode();")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize({|006:gate.Evaluate(r)|});")]
    [InlineData("var {|004:text|} = System.Text.Json.JsonSerializer.Serialize(gate.Evaluate(r));")]
    [InlineData("Console.WriteLine(System.Text.Json.JsonSerializer.Serialize({|006:gate.Evaluate(r)|}));")]
    [InlineData("System.IO.File.WriteAllText(\"a\", System.Text.Json.JsonSerializer.Serialize(gate.Evaluate(r)));")]
    [InlineData(
        """
        using var s = new MemoryStream(); System.Text.Json.JsonSerializer.Serialize(s, {|006:gate.Evaluate(r)|});
        """)]
    [InlineData("System.Text.Json.JsonSerializer.SerializeToElement({|006:gate.Evaluate(r)|});")]
    [InlineData(
        """
        using var act = new Activity("x"); act.SetTag("d", {|006:gate.Evaluate(r)|}); act.AddTag("d",
            {|006:gate.Evaluate(r)|});
        """)]
    [InlineData("var text = new StringBuilder(); text.Append($\"{{|006:gate.Evaluate(r)|}}\");")]
    [InlineData("Debug.Assert(flag, $\"{{|006:gate.Evaluate(r)|}}\");")]
    [InlineData("Log.Info(Enum.GetName({|006:gate.Quick(r)|})!);")]
    [InlineData("if ({|017:Enum.GetName(gate.Quick(r)) == \"Run\"|}) Work.Do();")]
    [InlineData("if ({|017:Enum.GetName(typeof(Verdict), gate.Quick(r)) == \"Run\"|}) Work.Do();")]
    [InlineData("Log.Info(\"a\" + {|006:gate.Evaluate(r)|}); Log.Info({|006:gate.Evaluate(r)|} + \"a\");")]
    [InlineData("var text = \"\"; text += {|006:gate.Evaluate(r)|}; Log.Info(text);")]
    public Task DecisionInMethodOfText_IsJudged(string body) => HostCode.Method(body);
}
