using System.Text.Json;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Loops;

[Trait("Category", "Conformance")]
public sealed class LoopFunctionConformanceTests
{
    private static readonly LoopVectors Vectors = new("loop_policy_functions");

    [Fact]
    public void RecordedCalls_AreAnsweredAlike() => Vectors.Family.AssertAll(
        static item => new LoopCase(Vectors, item, static name => name).Unlike(),
        static item => DeviationOf(item) is null);

    // With names that hold no bar nothing can be confused, so that is how it has to be with names that do.
    [Fact]
    public void KeysThatTheReferenceConfuses_AreToldApart() => Vectors.Family.AssertAll(
        static item =>
        {
            Assert.Same(Deviations.LoopKeysAreApart, DeviationOf(item));
            IReadOnlyList<string> found = new LoopCase(Vectors, item, static name => name).Answers();
            IReadOnlyList<string> plain = new LoopCase(Vectors, item, static name => name.Replace('|', '/')).Answers();
            return VectorCases.Unlike(
                    string.Join('\n', found.SkipLast(1)).Replace('|', '/'), string.Join('\n', plain.SkipLast(1)))
                ?? (new LoopCase(Vectors, item, static name => name).Unlike() is null ? "it is no deviation" : null);
        },
        static item => DeviationOf(item) is not null,
        mayBeNone: true);

    private static Deviation? DeviationOf(JsonElement item) =>
        LoopJoin.AreCallsConfused(item) ? Deviations.LoopKeysAreApart : null;
}
