using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed partial class TextIsNotComparedTests
{
    [Theory]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).Verdict.ToString() == "Run"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:gate.Evaluate(r).Verdict.ToString() == nameof(Verdict.Run)|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).Verdict.ToString() != "STOP"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:"Run" == gate.Evaluate(r).Verdict.ToString()|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:"Run".Equals(gate.Evaluate(r).Verdict.ToString())|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).Verdict.ToString().Equals("run",
            StringComparison.OrdinalIgnoreCase)|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).ToString().Contains("Run",
            StringComparison.Ordinal)|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).ToString().StartsWith("Run")|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).ToString().StartsWith('R')|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).ToString().IndexOf("Run")|}
            >= 0; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).ToString().IndexOf("Run",
            StringComparison.Ordinal)|} >= 0; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:gate.Evaluate(r).Verdict.ToString().ToLowerInvariant() == "run"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:gate.Evaluate(r).Verdict.ToString().ToUpper() == "RUN"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:gate.Evaluate(r).Verdict.ToString("G") == "Run"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:string.Compare(gate.Evaluate(r).Verdict.ToString(),
            "run", StringComparison.OrdinalIgnoreCase)|} == 0; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:string.CompareOrdinal(gate.Evaluate(r).Verdict.ToString(), "Run")|} == 0; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:Enum.GetName(gate.Evaluate(r).Verdict) == "Run"|}; }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => {|017:gate.Evaluate(r).Verdict.ToString()|}
            switch { "Run" => 1, _ => 0 }; }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => {|017:gate.Evaluate(r).ReasonCode.Value|}
            switch { "OK" => 1, _ => 0 }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|017:gate.Evaluate(r).Layer.Value == "acc_gate"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:gate.Evaluate(r).ReasonCode.ToString() == "AUTH_REQUIRED"|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => {|017:gate.Evaluate(r).ReasonCode.Value is "AUTH_REQUIRED"|}; }
        """)]
    [InlineData("class C { bool M(Decision d) => {|017:d.ToString() == \"RUN\"|}; }")]
    [InlineData("class C { bool M(Decision d) => {|017:d.ReasonCode.Value == \"OK\"|}; }")]
    [InlineData("class C { bool M(Verdict v) => {|017:v.ToString() == \"Run\"|}; }")]
    public Task TextComparisonInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run) {
            var a = await p.EvaluateAsync("x", run); return {|017:a.Reason.ToString() == "PII_EMAIL"|}; } }
        """)]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run) {
            var a = await p.EvaluateAsync("x", run); return {|017:a.Verdict.ToString() == "RUN"|}; } }
        """)]
    public Task TextComparisonOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData("class C { bool M(Decision d) => new[] { \"RUN\", \"OK\" }.Contains(d.Verdict.ToString()); }")]
    [InlineData("class C { bool M(Decision d) => d.ReasonCode == Codes.AuthRequired && d.IsHitl; }")]
    [InlineData("class C { bool M(Decision d, string s) => d.ReasonCode.Value == s; }")]
    public Task TypedComparisonInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run) => (await p.EvaluateAsync("x",
            run)) is { IsRun: true }; }
        """)]
    public Task TypedComparisonOfPipelineInAnyMember_IsNotReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData("Equals")]
    [InlineData("Contains")]
    [InlineData("StartsWith")]
    [InlineData("EndsWith")]
    public Task TestOfText_IsReported(string method) =>
        HostCode.Method($"if ({{|017:gate.Evaluate(r).Verdict.ToString().{method}(\"RUN\")|}}) Work.Do();");

    [Theory]
    [InlineData("IndexOf")]
    [InlineData("LastIndexOf")]
    public Task PlaceInText_IsReported(string method) =>
        HostCode.Method($"if ({{|017:gate.Evaluate(r).Verdict.ToString().{method}(\"RUN\")|}} >= 0) Work.Do();");

    [Theory]
    [InlineData("Trim() == \"RUN\"")]
    [InlineData("TrimStart() == \"RUN\"")]
    [InlineData("TrimEnd() == \"RUN\"")]
    [InlineData("ToUpper() == \"RUN\"")]
    [InlineData("ToLower() == \"run\"")]
    [InlineData("ToUpperInvariant() == \"RUN\"")]
    [InlineData("ToLowerInvariant() == \"run\"")]
    public Task ComparisonOfText_IsReported(string comparison) =>
        HostCode.Method($"if ({{|017:gate.Evaluate(r).Verdict.ToString().{comparison}|}}) Work.Do();");
}
