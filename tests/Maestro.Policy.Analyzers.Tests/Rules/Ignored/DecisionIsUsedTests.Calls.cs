using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class DecisionIsUsedTests
{
    [Theory]
    [InlineData("NSubstitute", "T Of<T>() => default!;", "Substitute.Of<Decision>()")]
    [InlineData("Moq", "T Of<T>() => default!;", "Substitute.Of<Decision>()")]
    [InlineData("System.Threading", "T Exchange<T>(T x) => x;", "Substitute.Exchange(d)")]
    public Task DecisionOfNobody_IsNotReported(string home, string method, string call) =>
        Verify.Stub(
            $"using {home}; class C {{ void M(Decision d) {{ {call}; d.ThrowIfNotRun(); }} }} "
            + $"namespace {home} {{ static class Substitute {{ public static {method} }} }}");

    [Theory]
    [InlineData("Elsewhere", "T Of<T>() => default!;", "Substitute.Of<Decision>()")]
    [InlineData("Elsewhere", "T Exchange<T>(T x) => x;", "Substitute.Exchange(d)")]
    public Task DecisionOfSomebody_IsReported(string home, string method, string call) =>
        Verify.Stub(
            $"using {home}; class C {{ void M(Decision d) {{ {{|001:{call}|}}; d.ThrowIfNotRun(); }} }} "
            + $"namespace {home} {{ static class Substitute {{ public static {method} }} }}");

    [Theory]
    [InlineData("IProgress<Decision>")]
    [InlineData("Progress<Decision>")]
    [InlineData("TaskCompletionSource<Decision>")]
    [InlineData("System.Threading.Channels.ChannelWriter<Decision>")]
    [InlineData("System.Threading.Channels.Channel<Decision>")]
    [InlineData("IComparer<Decision>")]
    [InlineData("IEqualityComparer<Decision>")]
    [InlineData("IObserver<Decision>")]
    [InlineData("Action<Decision>")]
    [InlineData("Func<Decision>")]
    [InlineData("System.Linq.Expressions.Expression<Func<Decision>>")]
    public Task TypeThatHoldsNoDecision_IsNotReported(string type) =>
        Verify.Stub($"class C {{ static {type} Get() => null!; void M() {{ Get(); }} }}");

    [Theory]
    [InlineData("Task<Decision>")]
    [InlineData("Lazy<Decision>")]
    [InlineData("Decision[]")]
    [InlineData("(int, Decision)")]
    [InlineData("Dictionary<string, List<Decision>>")]
    [InlineData("IReadOnlyList<Verdict>")]
    public Task TypeThatHoldsDecisions_IsReported(string type)
    {
        string rule = type.StartsWith("Task", StringComparison.Ordinal) ? "003" : "001";
        return Verify.Stub($"class C {{ static {type} Get() => default!; void M() {{ {{|{rule}:Get()|}}; }} }}");
    }
}
