using System.Collections.Immutable;
using System.Globalization;
using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>What is told of how an effect is reached.</summary>
public sealed class MessagesTests
{
    [Theory]
    [InlineData(
        "if (gate.Evaluate(other).IsRun) Effects.Send(r);",
        "MAESTRO022 The decision was made for 'other', the effect is about 'r'")]
    [InlineData(
        "var t = CancellationToken.None; if (gate.EvaluateAsync(other, t).Result.IsRun) Effects.Send(r);",
        "MAESTRO022 The decision was made for 'other', the effect is about 'r'")]
    [InlineData(
        "if (gate.Evaluate(other).IsRun && gate.Evaluate(more).IsRun) Effects.Send(r);",
        "MAESTRO022 The decision was made for 'other', the effect is about 'r'")]
    [InlineData(
        "if (gate.Evaluate(other).IsRun) Effects.Delete(r.Id);",
        "MAESTRO022 The decision was made for 'other', the effect is about 'r.Id'")]
    [InlineData(
        "if (Last.IsRun) Effects.Send(r);",
        "MAESTRO023 The decision about 'r' was made before, and kept in 'Last'")]
    [InlineData(
        "if (Last.IsRun && Older.IsRun) Effects.Send(r);",
        "MAESTRO023 The decision about 'r' was made before, and kept in 'Last'")]
    [InlineData(
        "if (Last.IsRun) Go();",
        "MAESTRO023 The decision about 'Go()' was made before, and kept in 'Last'")]
    [InlineData(
        "if (gate.Evaluate(r).IsHitl) Effects.Send(r); else Work.Do();",
        "MAESTRO021 'Send' runs exactly when the decision is HITL")]
    [InlineData(
        "if (gate.Evaluate(r).Verdict is not Verdict.Run) Effects.Send(r);",
        "MAESTRO021 'Send' runs exactly when the decision is HITL and STOP")]
    public async Task WayToAnEffect_IsTold(string code, string message)
    {
        Snippet snippet = new(
            $$"""
            using System.Threading;
            using Stub.Policy;
            abstract class C
            {
                protected abstract Decision Last { get; }
                protected abstract Decision Older { get; }
                [GuardedEffect] protected abstract void Go();
                void M(Gate gate, Request r, Request other, Request more) { {{code}} }
            }
            """)
        {
            Config = new Dictionary<string, string> { ["maestro.attribute_namespaces"] = "Stub.Policy" }
                .ToImmutableDictionary(),
            References = [Stub.Reference],
        };

        IEnumerable<string> told = (await AnalyzerRun.Diagnose(snippet))
            .Where(static each => each.Id.StartsWith("MAESTRO02", StringComparison.Ordinal))
            .Select(static each => $"{each.Id} {each.GetMessage(CultureInfo.InvariantCulture)}");

        Assert.Equal([message], told);
    }
}
