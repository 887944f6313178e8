namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class RefusalIsNotSwallowedTests
{
    [Theory]
    [InlineData("e is IOException or DecisionNotRunException")]
    [InlineData("e is not (IOException or TimeoutException)")]
    [InlineData("e is not IOException")]
    [InlineData("!(e is IOException)")]
    [InlineData("e is DecisionNotRunException and not null")]
    [InlineData("e is Exception { Message: \"x\" }")]
    [InlineData("e is DecisionNotRunException refused")]
    [InlineData("e is IOException || flag")]
    [InlineData("e is InvalidOperationException || e is DecisionNotRunException")]
    public Task FilterThatLetsRefusalsIn_IsReported(string filter) => HostCode.Method(
        $"try {{ gate.Evaluate(r).ThrowIfNotRun(); }} {{|024:catch|}} (Exception e) when ({filter}) {{ }} Work.Do();");

    [Theory]
    [InlineData("e is IOException or TimeoutException")]
    [InlineData("e is not (DecisionNotRunException or IOException)")]
    [InlineData("e is not (IOException or DecisionNotRunException)")]
    [InlineData("e is not DecisionNotRunException")]
    [InlineData("!(e is DecisionNotRunException)")]
    [InlineData("e is IOException and not null")]
    [InlineData("e is not null and IOException")]
    [InlineData("e is IOException failed")]
    [InlineData("e is IOException && flag")]
    [InlineData("flag && e is IOException")]
    [InlineData("e is IOException || e is TimeoutException")]
    public Task FilterThatLeavesRefusalsAlone_IsNotReported(string filter) => HostCode.Method(
        $"try {{ gate.Evaluate(r).ThrowIfNotRun(); }} catch (Exception e) when ({filter}) {{ }} Work.Do();");
}
