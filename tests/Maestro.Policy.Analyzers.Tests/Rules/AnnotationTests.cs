namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>Attributes and vocabulary count by name and namespace, whoever declares them.</summary>
public sealed class AnnotationTests
{
    [Theory]
    [InlineData("namespace Maestro.Policy { class MustHandleAttribute : Attribute { } }", "Maestro.Policy.MustHandle")]
    [InlineData("namespace Stub.Policy { class OwnAttribute : Attribute { } }", "Stub.Policy.MustHandle, Own")]
    public Task OwnCopyOfAnAttribute_Counts(string attribute, string name) =>
        Annotated(attribute, name, isReported: true);

    [Theory]
    [InlineData("namespace Other { class MustHandleAttribute : Attribute { } }", "Other.MustHandle")]
    [InlineData("namespace Maestro.Policy.X { class MustHandleAttribute : Attribute; }", "Maestro.Policy.X.MustHandle")]
    [InlineData("namespace Maestro { class MustHandleAttribute : Attribute { } }", "Maestro.MustHandle")]
    [InlineData("namespace Maestro.Policy { class MustHandle : Attribute { } }", "Maestro.Policy.MustHandle")]
    [InlineData(
        "namespace Maestro.Policy { class Box { public class MustHandleAttribute : Attribute { } } }",
        "Maestro.Policy.Box.MustHandle")]
    [InlineData("namespace Maestro.Policy { class ReadAttribute : Attribute { } }", "Maestro.Policy.Read")]
    public Task NamesakeOfAnAttribute_DoesNotCount(string attribute, string name) =>
        Annotated(attribute, name, isReported: false);

    [Theory]
    [InlineData("[assembly: MustHandle(typeof(Foreign))]", true)]
    [InlineData("[assembly: MustHandle(typeof(Other))]", false)]
    [InlineData("[assembly: MustHandle(typeof(Other)), MustHandle(typeof(Foreign))]", true)]
    [InlineData("[assembly: MustHandle]", false)]
    [InlineData("", false)]
    public Task TypeNamedByTheAssembly_HasToBeHandled(string attribute, bool isReported) => Verification.Verify.Stub(
        $$"""
        {{attribute}}
        class Foreign { public bool Ok => true; }
        class Other { public bool Ok => true; }
        class C { void M(I i) { {{(isReported ? "{|001:i.Get()|}" : "i.Get()")}}; } }
        interface I { Foreign Get(); }
        """);

    // The first name of a value is the one that counts.
    [Theory]
    [InlineData("Run = 1, Go = 1, Stop = 2", "{|044:Maestro.Policy.Verdict.Run|}")]
    [InlineData("Run = 1, Go = 1, Stop = 2", "{|044:Maestro.Policy.Verdict.Go|}")]
    [InlineData("Go = 1, Run = 1, Stop = 2", "Maestro.Policy.Verdict.Go")]
    [InlineData("Run = 1, Go = 2, Stop = 3", "Maestro.Policy.Verdict.Go")]
    [InlineData("Run = 1, Go = 2, Stop = 3", "Maestro.Policy.Verdict.Stop")]
    [InlineData("Stop = 1, Run = 2", "{|044:Maestro.Policy.Verdict.Run|}")]
    public Task OwnVocabulary_IsReadByName(string members, string fallback) => HostCode.Type(
        $$"""
        class C { Maestro.Policy.Verdict M(Maestro.Policy.Verdict? late) => late ?? {{fallback}}; }
        namespace Maestro.Policy { public enum Verdict : byte { {{members}} } }
        """);

    [Theory]
    [InlineData("Outcome.Verdict.Run")]
    [InlineData("Other.Verdict.Run")]
    [InlineData("Maestro.Policy.Outcome.Verdict.Run")]
    public Task NamesakeOfTheVocabulary_DoesNotCount(string fallback) => HostCode.Type(
        $$"""
        class C { {{fallback.Replace(".Run", "")}} M({{fallback.Replace(".Run", "")}}? late) => late ?? {{fallback}}; }
        static class Outcome { public enum Verdict { Run } }
        namespace Other { public enum Verdict { Run } }
        namespace Maestro.Policy { public static class Outcome { public enum Verdict { Run } } }
        """);

    // Where there are only our three outcomes, what is neither of the two others is RUN.
    [Theory]
    [InlineData("Run, Hitl, Stop", "Effects.Send(r);")]
    [InlineData("Stop, Hitl, Run", "Effects.Send(r);")]
    [InlineData("Unset, Run, Hitl, Stop", "{|020:Effects.Send(r)|};")]
    [InlineData("Run, Hitl, Stop, Later", "{|020:Effects.Send(r)|};")]
    public Task OwnVocabulary_SaysWhatIsLeft(string members, string effect) => HostCode.Type(
        $$"""
        class C { void M(Maestro.Policy.Own own, Request r) { if (own.IsHitl || own.IsStop) return; {{effect}} } }
        namespace Maestro.Policy
        {
            public enum Verdict { {{members}} }
            public class OutcomeTestAttribute : Attribute { public OutcomeTestAttribute(params object[] verdicts) { } }

            [Stub.Policy.MustHandle]
            public class Own
            {
                public string Text => "";
                public Verdict Verdict => default;
                [OutcomeTest(Verdict.Hitl)] public bool IsHitl => Verdict == Verdict.Hitl;
                [OutcomeTest(Verdict.Stop)] public bool IsStop => Verdict == Verdict.Stop;
            }
        }
        """);

    // Of a type that can't tell its outcome, whatever is read looks at it; of one that can, only that.
    [Theory]
    [InlineData("class Own { public string Text => \"\"; }", false)]
    [InlineData("class Own { public string Text => \"\"; [OutcomeTest(Verdict.Run)] public bool Ok => true; }", true)]
    [InlineData("class Own { public string Text => \"\"; [RunWhen(true)] public bool Ok() => true; }", true)]
    [InlineData("class Own { public string Text => \"\"; [EnsuresRun] public void Go() => throw new(); }", true)]
    [InlineData("class Own { public string Text => \"\"; public Verdict Verdict => default; }", true)]
    [InlineData("class Own { public string Text => \"\"; [OutcomeCase(Verdict.Run)] public class Ok : Own { } }", true)]
    [InlineData("class Own { public string Text => \"\"; public class Ok : Own { } }", false)]
    [InlineData("class Own : Base { public string Text => \"\"; }", true)]
    public Task TypeThatTellsItsOutcome_IsExaminedByThatAlone(string type, bool isReported) => HostCode.Type(
        $$"""
        class Base { [OutcomeTest(Verdict.Run)] public bool Fine => true; }
        [MustHandle] {{type}}
        interface I { Own Get(); }
        class C { void M(I i) { var {{(isReported ? "{|006:own|}" : "own")}} = i.Get(); Log.Info(own.Text); } }
        """);

    [Fact]
    public Task AttributeThatIsGivenNothing_SaysNothing() => HostCode.Type(
        """
        class C { [Maestro.Policy.RunWhen] public bool Ok(Decision d) => d.IsRun; }
        namespace Maestro.Policy { class RunWhenAttribute : Attribute { } }
        """);

    private static Task Annotated(string attribute, string name, bool isReported) => HostCode.Type(
        $$"""
        class C { void M(I i) { {{(isReported ? "{|001:i.Get()|}" : "i.Get()")}}; } }
        interface I { Result Get(); }
        [{{name}}] class Result { public bool Ok => true; }
        {{attribute}}
        """);
}
