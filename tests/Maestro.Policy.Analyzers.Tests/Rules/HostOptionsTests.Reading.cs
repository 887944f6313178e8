namespace Maestro.Policy.Analyzers.Tests.Rules;

public sealed partial class HostOptionsTests
{
    private const string Mailer =
        """
        namespace X
        {
            public class Mailer
            {
                public void Send() { }
                public void Send(int n, string s) { }
                public override string ToString() => "";
                public override bool Equals(object? o) => true;
                public override int GetHashCode() => 3;
                public static Mailer operator +(Mailer a, Mailer b) => a;
                public static explicit operator int(Mailer a) => 3;
                public virtual void Log() { }
            }
            public class Special : Mailer { public override void Log() { } }
            public class Post { public void Go() { } }
        }
        """;

    [Theory]
    [InlineData("T:X.Mailer", "{|020:m.Send()|};")]
    [InlineData(" T:X.Mailer ", "{|020:m.Send()|};")]
    [InlineData("T:X.Post,T:X.Mailer", "{|020:m.Send()|}; {|020:p.Go()|};")]
    [InlineData(",T:X.Mailer,", "{|020:m.Send()|}; p.Go();")]
    [InlineData("M:X.Mailer.Send(System.Int32,System.String),T:X.Post", "{|020:m.Send(3, \"\")|}; {|020:p.Go()|};")]
    [InlineData("M:X.Mailer.Send(System.Int32,System.String)", "m.Send(); p.Go();")]
    [InlineData("T:X.Post,M:X.Mailer.Send(System.Int32,System.String)", "{|020:m.Send(3, \"\")|}; {|020:p.Go()|};")]
    [InlineData("M:X.Mailer.Send", "{|020:m.Send()|}; m.Send(3, \"\");")]
    [InlineData("T:X.Mailer", "Work.Id(m.ToString()); Work.Id(m.Equals(m)); Work.Id(m.GetHashCode());")]
    [InlineData("T:X.Mailer", "Work.Id(m + m); Work.Id((int)m);")]
    [InlineData("T:X.Mailer", "{|020:m.Log()|}; {|020:s.Log()|}; {|020:s.Send()|};")]
    [InlineData("T:X.Special", "m.Log(); {|020:s.Log()|}; s.Send();")]
    [InlineData("", "m.Send();")]
    public Task ListOfEffects_IsRead(string list, string body) =>
        HostCode.WithOptions($"maestro.guarded_effects={list}", Using(body));

    [Theory]
    [InlineData("maestro.guarded_effects=T:X.Post", "maestro.guarded_effects=T:X.Mailer", "{|020:m.Send()|}; p.Go();")]
    [InlineData("", "maestro.guarded_effects=T:X.Mailer", "{|020:m.Send()|}; p.Go();")]
    [InlineData("maestro.guarded_effects=T:X.Post", "maestro.log_sinks=T:X.Mailer", "m.Send(); {|020:p.Go()|};")]
    [InlineData("", "maestro.allow_discard=true", "_ = g.Evaluate(r);")]
    [InlineData("maestro.allow_discard=true", "maestro.allow_discard=false", "_ = g.Evaluate(r);")]
    [InlineData("maestro.allow_discard= TRUE ", "", "_ = g.Evaluate(r);")]
    [InlineData("maestro.allow_discard=yes", "", "{|002:_ = g.Evaluate(r)|};")]
    [InlineData("", "", "{|002:_ = g.Evaluate(r)|};")]
    public Task SectionOfAFile_GoesBeforeTheRest(string options, string section, string body) =>
        HostCode.WithSection(options, section, Using(body));

    [Theory]
    [InlineData("T:X.Result|IsValid=Run", "if (!x.IsValid) {|021:Effects.Send(r)|};")]
    [InlineData(" T:X.Result|IsValid = Run ", "if (!x.IsValid) {|021:Effects.Send(r)|};")]
    [InlineData("T:X.Result|IsBad= Stop + Hitl ", "if (x.IsBad) {|021:Effects.Send(r)|};")]
    [InlineData("T:X.Result|IsValid,T:X.Result|IsBad=Stop+Hitl", "if (x.IsBad) {|021:Effects.Send(r)|};")]
    [InlineData("=Run,T:X.Result|IsValid=Run", "if (x.IsValid) Effects.Send(r);")]
    [InlineData("T:X.Result|IsValid", "if (x.IsValid) {|020:Effects.Send(r)|};")]
    [InlineData("T:X.Result|IsValid=Stop,T:X.Result|IsValid=Run", "if (x.IsValid) Effects.Send(r);")]
    public Task ListOfTests_IsRead(string list, string body) => HostCode.WithOptions(
        $"maestro.must_handle_types=T:X.Result;maestro.outcome_members={list}",
        $$"""
        namespace X { public class Result { public bool IsValid => true; public bool IsBad => true; } }
        class C { void M(X.Result x, Request r) { {{body}} } }
        """);

    private static string Using(string body) =>
        $"{Mailer} class C {{ void M(X.Mailer m, X.Special s, X.Post p, IGate g, Request r) {{ {body} }} }}";
}
