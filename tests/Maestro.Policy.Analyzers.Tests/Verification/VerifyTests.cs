using Xunit.Sdk;

namespace Maestro.Policy.Analyzers.Tests.Verification;

public sealed class VerifyTests
{
    [Fact]
    public Task MarkedReport_Passes() => Verify.StubBody("{|001:gate.Evaluate(r)|}; gate.Evaluate(r).ThrowIfNotRun();");

    [Fact]
    public Task MarkedReportOfTheLibrary_Passes() =>
        Verify.HostBody("{|001:await pipeline.EvaluateAsync(request, run)|}; work();");

    [Theory]
    [InlineData("gate.Evaluate(r);")]
    [InlineData("{|001:gate.Evaluate(r).ThrowIfNotRun()|};")]
    [InlineData("{|002:gate.Evaluate(r)|};")]
    [InlineData("{|001:gate.Evaluate(r);|}")]
    public Task ReportThatDiffersFromTheMarks_Fails(string body) =>
        Assert.ThrowsAsync<EqualException>(() => Verify.StubBody(body));

    [Fact]
    public Task CodeThatDoesNotCompile_Fails() => Assert.ThrowsAsync<EmptyException>(() => Verify.StubBody("gate.Ask();"));

    [Theory]
    [InlineData("{|001:a|}{|002:b|}")]
    [InlineData("{|010:{|001:a|} b|}")]
    [InlineData("a is { } or b || c {|001:|| d|}")]
    public void Markup_IsWrittenAsItWasRead(string text) => Assert.Equal(text, Markup.Parse(text).ToString());
}
