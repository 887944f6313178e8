using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>Null and type tests of decisions, and casts that keep or lose their type.</summary>
public sealed class TypedDecisionTests
{
    [Theory]
    [InlineData("if ({|006:gate.Find(r.Id)|} == null) return; Work.Do();")]
    [InlineData("if ({|006:gate.Find(r.Id)|} == default) return; Work.Do();")]
    [InlineData("if ({|006:gate.Find(r.Id)|} is not null) Work.Do();")]
    [InlineData("if ({|006:gate.Find(r.Id)|} is { } and not null) Work.Do();")]
    [InlineData("if ({|006:gate.EvaluateAll([r])|} is null) return; Work.Do();")]
    [InlineData("ArgumentNullException.ThrowIfNull({|006:gate.Evaluate(r)|}); Work.Do();")]
    public Task NullTest_IsDescribed(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ({|010:gate.Quick(r) == default|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.EvaluateUnion(r) is UnionDecision.Stop or null|}) return; Work.Do();")]
    public Task TestForAbsence_IsATest(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        static class Guard { public static void ThrowIfNull(Decision d) => d.ThrowIfNotRun(); } class C { void M(Gate
            gate, Request r) => Guard.ThrowIfNull(gate.Evaluate(r)); }
        """)]
    public Task HostsOwnNullTest_IsNotReported(string types) => HostCode.Type(types);

    [Theory]
    [InlineData("if ({|010:gate.EvaluateUnion(r) is UnionDecision.Stop|}) return; Work.Do();")]
    [InlineData("if ({|010:(gate.EvaluateUnion(r) as UnionDecision.Stop) != null|}) return; Work.Do();")]
    [InlineData("if ({|010:(gate.EvaluateUnion(r) as UnionDecision.Stop) == null|}) Work.Do();")]
    [InlineData("var {|016:x|} = (gate.EvaluateUnion(r) as UnionDecision.Stop) == null;")]
    [InlineData("var {|016:x|} = (gate.EvaluateUnion(r) as UnionDecision.Run) != null;")]
    [InlineData("if ({|006:gate.EvaluateUnion(r)|} is UnionDecision) Work.Do();")]
    public Task TypeTest_IsATest(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var {|004:x|} = (UnionDecision.Run)gate.EvaluateUnion(r);")]
    [InlineData("var {|004:x|} = gate.EvaluateUnion(r) as UnionDecision;")]
    public Task CastOfDecision_PassesItOn(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var x = gate.EvaluateUnion(r) as UnionDecision.Stop; Log.Info(\"{0}\", x);")]
    [InlineData("if (null != (gate.EvaluateUnion(r) as UnionDecision.Stop)) return; Work.Do();")]
    [InlineData("if ((gate.EvaluateUnion(r) as UnionDecision.Stop) != (object)r) return; Work.Do();")]
    [InlineData("if ((gate.EvaluateUnion(r) as UnionDecision.Stop) == (object)r) return; Work.Do();")]
    [InlineData("if ((gate.EvaluateUnion(r) as UnionDecision.Run)?.Permit is not null) Work.Do();")]
    public Task UsedCast_IsNotReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("GC.KeepAlive({|008:gate.Evaluate(r)|});")]
    [InlineData("GC.KeepAlive({|008:gate.EvaluateValue(r)|});")]
    [InlineData("GC.KeepAlive({|008:gate.Quick(r)|});")]
    [InlineData("dynamic x = {|008:gate.Evaluate(r)|}; x.ThrowIfNotRun();")]
    [InlineData("ValueType {|006:o|} = gate.EvaluateValue(r); Log.Info(\"{0}\", o);")]
    [InlineData("Enum {|006:o|} = gate.Quick(r); Log.Info(\"{0}\", o);")]
    [InlineData("object {|006:o|} = gate.Evaluate(r); Log.Info(\"{0}\", o);")]
    public Task UntypedDecision_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ((object)gate.Evaluate(r) == other) Work.Do();")]
    [InlineData("IEquatable<ValueDecision> o = gate.EvaluateValue(r); GC.KeepAlive(o);")]
    [InlineData("ValueType[] all = [gate.EvaluateValue(r)]; GC.KeepAlive(all);")]
    [InlineData("Enum[] all = { gate.Quick(r) }; GC.KeepAlive(all);")]
    [InlineData("if ((object)gate.Evaluate(r) is Decision { IsRun: true }) Work.Do();")]
    public Task UntypedDecisionThatIsLookedAt_IsNotReported(string body) => HostCode.Method(body);
}
