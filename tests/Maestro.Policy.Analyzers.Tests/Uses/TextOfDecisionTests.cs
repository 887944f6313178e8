using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>What becomes of the text of a decision, its reason or its layer.</summary>
public sealed class TextOfDecisionTests
{
    [Theory]
    [InlineData("if (string.Equals({|006:gate.Evaluate(r)|}.Explanation, r.Id)) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation.Contains(r.Id)) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation == r.Id) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation is null) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation == null) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation is { Length: 3 }) Work.Do();")]
    [InlineData("if (r.Id.Contains({|006:gate.Evaluate(r)|}.Explanation)) Work.Do();")]
    [InlineData("if (\"a\".Insert(0, {|006:gate.Evaluate(r)|}.Explanation) == \"b\") Work.Do();")]
    [InlineData("if (string.IsNullOrEmpty({|006:gate.Evaluate(r)|}.Explanation)) Work.Do();")]
    [InlineData(
        """
        if (string.Compare({|006:gate.Evaluate(r)|}.Explanation, r.Id, StringComparison.Ordinal) == 0) Work.Do();
        """)]
    [InlineData("if (string.Equals({|006:gate.Evaluate(r)|}.Explanation, null)) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation.PadLeft(3) == \"ab\") Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation.Replace(\"a\", \"b\") == \"b\") Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation.Length == 3) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation.Substring(1) == \"b\") Work.Do();")]
    [InlineData("if (gate.Evaluate(r).IsSealed.ToString() == r.Id) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.ReasonCode == default) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.Explanation + \"a\" == \"b\") Work.Do();")]
    [InlineData("if (new Uri({|006:gate.Evaluate(r)|}.Explanation) == null) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.GetHashCode() == 3) Work.Do();")]
    public Task TextAmongOtherValues_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ({|017:gate.Evaluate(r).Explanation is \"a\"|}) Work.Do();")]
    [InlineData("if ({|017:gate.Evaluate(r).Explanation == \"a\"|}) Work.Do();")]
    [InlineData("if ({|017:\"a\" == gate.Evaluate(r).Explanation|}) Work.Do();")]
    [InlineData("if ({|017:(string?)gate.Evaluate(r).Explanation != \"a\"|}) Work.Do();")]
    [InlineData("if ({|017:(object)gate.Evaluate(r).Explanation is \"a\"|}) Work.Do();")]
    [InlineData("if ({|017:string.Equals(gate.Evaluate(r).Explanation, \"a\")|}) Work.Do();")]
    [InlineData("if ({|017:string.Equals(\"a\", gate.Evaluate(r).Explanation, StringComparison.Ordinal)|}) Work.Do();")]
    [InlineData("if ({|017:\"abc\".Equals(gate.Evaluate(r).Explanation)|}) Work.Do();")]
    [InlineData(
        """
        if ({|017:string.Compare(gate.Evaluate(r).Explanation, "a", StringComparison.Ordinal)|} == 0) Work.Do();
        """)]
    [InlineData("if ({|017:gate.Evaluate(r).Explanation.IndexOf(\"a\", StringComparison.Ordinal)|} > 0) Work.Do();")]
    [InlineData(
        """
        if ({|017:gate.Evaluate(r).Explanation.LastIndexOf("a", StringComparison.Ordinal)|} > 0) Work.Do();
        """)]
    [InlineData("switch ({|017:gate.Evaluate(r).Explanation|}) { case \"a\": Work.Do(); break; }")]
    [InlineData("Work.Count = {|017:gate.Evaluate(r).Explanation|} switch { \"a\" => 1, _ => 2 };")]
    [InlineData("if ({|017:gate.Evaluate(r).Explanation.Trim() == \"a\"|}) Work.Do();")]
    [InlineData("if ({|017:gate.Evaluate(r).ReasonCode.ToString().Trim().ToLowerInvariant() == \"a\"|}) Work.Do();")]
    [InlineData("if ({|017:gate.Evaluate(r) is { Explanation: \"a\" }|}) Work.Do();")]
    [InlineData("if ({|017:gate.Evaluate(r) is { Layer.Value: \"a\" }|}) Work.Do();")]
    public Task TextComparedWithAConstant_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        sealed record Reason(string Name, string Text, int Score); [MustHandle] sealed class Answer { public Verdict
            Verdict => default; public Reason Reason => new("", "", 1); } class C { bool M(Func<Answer> ask) =>
            {|006:ask()|}.Reason.Text == "a"; }
        """)]
    [InlineData(
        """
        sealed record Reason(string Name, string Text, int Score); [MustHandle] sealed class Answer { public Verdict
            Verdict => default; public Reason Reason => new("", "", 1); } class C { bool M(Func<Answer> ask) =>
            {|006:ask()|}.Reason.Score == 1; }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public Verdict Verdict => default; public int Score => 1; } class C { bool
            M(Func<Answer> ask) => {|006:ask()|}.Score == 1; }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public Verdict Verdict => default; public int Score => 1; } class C { void
            M(Func<Answer> ask) { switch ({|006:ask()|}.Score) { case 1: Work.Do(); break; } } }
        """)]
    [InlineData(
        """
        sealed class Words { public static bool Equals(string a, string b) => a == b; } class C { bool M(Gate gate,
            Request r) => Words.Equals({|006:gate.Evaluate(r)|}.Explanation, "a"); }
        """)]
    [InlineData(
        """
        sealed class Words { public bool Contains(string a) => a == ""; } [MustHandle] sealed class Answer { public
            Verdict Verdict => default; public Words Words => new(); } class C { bool M(Func<Answer> ask) =>
            {|006:ask()|}.Words.Contains("a"); }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public Verdict Verdict => default; public int Score; } class C { int
            M(Func<Answer> ask) => {|006:ask()|}.Score; }
        """)]
    public Task TextOfHostsOwnType_IsDescribed(string types) => HostCode.Type(types);

    [Theory]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public Verdict Verdict => default; public int Score => 1; } class C { bool
            M(Func<Answer> ask) => {|017:ask().Score.ToString() == "1"|}; }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Answer { public Verdict Verdict; public int Score; } class C { void M(Func<Answer>
            ask) { if ({|010:ask().Verdict == Verdict.Stop|}) return; Work.Do(); } }
        """)]
    [InlineData(
        """
        sealed record Reason(string Name, string Text, int Score); [MustHandle] sealed class Answer { public Verdict
            Verdict => default; public Reason Reason => new("", "", 1); } class C { bool M(Func<Answer> ask) =>
            {|017:ask().Reason.Name == "a"|}; }
        """)]
    public Task OutcomeOfHostsOwnType_IsReported(string types) => HostCode.Type(types);
}
