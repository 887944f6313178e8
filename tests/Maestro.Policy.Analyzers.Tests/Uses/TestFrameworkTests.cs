using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>What tests of the host may do with decisions.</summary>
public sealed class TestFrameworkTests
{
    [Theory]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void True(bool b) { } } } class C { void M(Gate gate,
            Request r) { var d = gate.Evaluate(r); Xunit.Assert.True(d.IsStop); } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void True(bool b) { } } } class C { void M(Gate gate,
            Request r) { var d = gate.Evaluate(r); Xunit.Assert.True(d is not null); } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void True(bool b) { } } } class C { void M(Gate gate,
            Request r) { var d = gate.Evaluate(r); Xunit.Assert.True(d.IsSealed); } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void Same(object a, object b) { } } } class C { void
            M(Gate gate, Request r) { var d = gate.Evaluate(r); Xunit.Assert.Same("a", d.Explanation); } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void Same(object a, object b) { } } } class C { void
            M(Gate gate, Request r) { Xunit.Assert.Same("a", gate.Evaluate(r).Explanation); } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void True(bool b) { } } } class C { void M(Gate gate,
            Request r) { Xunit.Assert.True(gate.Evaluate(r) is not null); } }
        """)]
    [InlineData(
        """
        namespace NUnit.Framework { static class Assert { public static void True(bool b) { } } } class C { void M(Gate
            gate, Request r) { NUnit.Framework.Assert.True(gate.Evaluate(r) is not null); } }
        """)]
    [InlineData(
        """
        namespace NUnit.Framework.Legacy { static class Assert { public static void True(bool b) { } } } class C { void
            M(Gate gate, Request r) { NUnit.Framework.Legacy.Assert.True(gate.Evaluate(r) is not null); } }
        """)]
    [InlineData(
        """
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { static class Assert { public static void True(bool b) {
            } } } class C { void M(Gate gate, Request r) {
            Microsoft.VisualStudio.TestTools.UnitTesting.Assert.True(gate.Evaluate(r) is not null); } }
        """)]
    [InlineData(
        """
        namespace FluentAssertions { static class Assert { public static void Be(this object b) { } } class C { void
            M(Gate gate, Request r) { gate.Evaluate(r).Explanation.Be(); } } }
        """)]
    [InlineData(
        """
        namespace Shouldly { static class Assert { public static void Be(this object b) { } } class C { void M(Gate
            gate, Request r) { gate.Evaluate(r).Explanation.Be(); } } }
        """)]
    [InlineData(
        """
        namespace TUnit.Assertions { static class Assert { public static void Be(this object b) { } } class C { void
            M(Gate gate, Request r) { gate.Evaluate(r).Explanation.Be(); } } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void Throws(Func<object> f) { } } class C { void M(Gate
            gate, Request r) { Assert.Throws(() => gate.Evaluate(r)); Assert.Throws(() => { gate.Evaluate(r); return r;
            }); } } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Record { public static void Exception(Action f) { } } class C { void M(Gate gate,
            Request r) { Record.Exception(() => { if (r.Amount > 3) gate.Evaluate(r); }); } } }
        """)]
    [InlineData(
        """
        namespace Shouldly { static class Should { public static void ShouldThrow(this Action f) { } } class C { void
            M(Gate gate, Request r) { Should.ShouldThrow(() => gate.Evaluate(r)); } } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { gate.Evaluate(r); Fail(); } catch (TimeoutException) { } } static
            void Fail() { } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { gate.Evaluate(r); FailNow("a"); } catch (TimeoutException) {
            Work.Do(); } } static void FailNow(string why) { } }
        """)]
    public Task AssertedDecision_IsNotReported(string types) => HostCode.Type(types);

    [Theory]
    [InlineData(
        """
        namespace Moq { static class It { public static T IsAny<T>() => default!; public static T Setup<T>(this T x) =>
            x; } class C { void M(IGate gate, Request r) { gate.Setup().Evaluate(r); It.IsAny<Decision>(); } } }
        """)]
    [InlineData(
        """
        namespace NSubstitute { static class It { public static T Received<T>(this T x) => x; } class C { void M(IGate
            gate, Request r) { gate.Received().Evaluate(r); } } }
        """)]
    [InlineData(
        """
        namespace NSubstitute.Core { static class It { public static T Received<T>(this T x) => x; } class C { void
            M(IGate gate, Request r) { gate.Received().Evaluate(r); } } }
        """)]
    [InlineData(
        """
        namespace NSubstitute { static class It { public static IGate Other(this IGate x) => x; public static Decision
            Get(this IGate x) => x.Evaluate(null!); } class C { void M(IGate gate, Request r) {
            gate.Other().Evaluate(r); {|001:gate.Get()|}; } } }
        """)]
    public Task SubstitutedDecision_IsJudged(string types) => HostCode.Type(types);

    [Theory]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void True(bool b) { } public static void Each(Action a) {
            } } class C { void M(Gate gate, Request r) { Assert.Each(() => { {|001:gate.Evaluate(r)|}; });
            Assert.Each(() => { if (r.Amount > 3) {|001:gate.Evaluate(r)|}; }); Assert.Each(() =>
            {|001:gate.Evaluate(r)|}); } } }
        """)]
    [InlineData(
        """
        namespace Xunit { static class Assert { public static void Each(Action a) { } } class C { void M(Gate gate,
            Request r) { var d = gate.Evaluate(r); Assert.Each(() => { if ({|010:d.IsStop|}) return; Work.Do(); }); } }
            }
        """)]
    [InlineData(
        """
        namespace Other { static class Assert { public static void True(bool b) { } public static void Throws(Action a)
            { } } class C { void M(Gate gate, Request r) { Assert.True({|006:gate.Evaluate(r)|} is not null);
            Assert.Throws(() => {|001:gate.Evaluate(r)|}); } } }
        """)]
    [InlineData(
        """
        namespace XunitLike { static class Assert { public static void True(bool b) { } } class C { void M(Gate gate,
            Request r) { Assert.True({|006:gate.Evaluate(r)|} is not null); } } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { {|001:gate.Evaluate(r)|}; Work.Do(); } catch (TimeoutException) {
            } } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { {|001:gate.Evaluate(r)|}; } catch (TimeoutException) { } } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { Fail(); {|001:gate.Evaluate(r)|}; } catch (TimeoutException) { }
            } static void Fail() { } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { {|001:gate.Evaluate(r)|}; Fail(); } static void Fail() { } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { {|001:gate.Evaluate(r)|}; new Exception("Fail"); } catch
            (TimeoutException) { } } }
        """)]
    [InlineData(
        """
        class C { int failures; void M(Gate gate, Request r) { try { {|001:gate.Evaluate(r)|}; failures++; } catch
            (TimeoutException) { } } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { try { {|001:gate.Evaluate(r)|}; NeverFail(); } catch (TimeoutException)
            { } } static void NeverFail() { } }
        """)]
    public Task AskedBesideAnAssertion_IsReported(string types) => HostCode.Type(types);
}
