namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DoubtIsNoPermissionTests
{
    // What is asked, and the value of it that allows something.
    [Theory]
    [InlineData("d.IsRun", true)]
    [InlineData("d.IsStop", false)]
    [InlineData("!d.IsRun", false)]
    [InlineData("!!d.IsRun", true)]
    [InlineData("(bool)d.IsRun", true)]
    [InlineData("d?.IsRun ?? false", true)]
    [InlineData("!(d?.IsRun ?? false)", false)]
    [InlineData("d.TryGetPermit(out _)", true)]
    [InlineData("May(d)", true)]
    [InlineData("Blocks(r, d)", false)]
    [InlineData("own.IsFine()", true)]
    [InlineData("own.MayGo", true)]
    [InlineData("d is { IsRun: true }", true)]
    [InlineData("d is { IsStop: true }", false)]
    [InlineData("d is not { IsRun: true }", false)]
    [InlineData("v is Verdict.Run", true)]
    [InlineData("v is not Verdict.Run", false)]
    [InlineData("v is Verdict.Stop", false)]
    [InlineData("d.Permit is not null", true)]
    [InlineData("d.Permit is null", false)]
    [InlineData("d.IsRun && r.Amount > 3", true)]
    [InlineData("r.Amount > 3 && d.IsRun", true)]
    [InlineData("d.IsRun || r.Amount > 3", true)]
    [InlineData("r.Amount > 3 || !d.IsRun", false)]
    [InlineData("d.IsRun == true", true)]
    [InlineData("d.IsRun == false", false)]
    [InlineData("d.IsRun != true", false)]
    [InlineData("d.IsRun != false", true)]
    [InlineData("d.IsStop == true", false)]
    [InlineData("d.Verdict == Verdict.Run", true)]
    [InlineData("d.Verdict != Verdict.Run", false)]
    [InlineData("d.Verdict == Verdict.Stop", false)]
    [InlineData("d.Verdict != Verdict.Stop", true)]
    public async Task BoolThatAllows_IsReportedWhereTheAnswerFailed(string asked, bool allowing)
    {
        await InsteadOf(asked, $"{{|044:{Literal(allowing)}|}}");
        await InsteadOf(asked, Literal(!allowing));
    }

    [Theory]
    [InlineData("r.Amount > 3")]
    [InlineData("r.Amount == 3")]
    [InlineData("r.Amount is 3")]
    [InlineData("r.Id is { Length: > 3 }")]
    [InlineData("d is not null")]
    [InlineData("d is null")]
    [InlineData("d is { }")]
    [InlineData("d.Verdict > Verdict.Run")]
    [InlineData("r.Amount > 3 == true")]
    [InlineData("d.IsSealed")]
    [InlineData("known.Contains(r)")]
    public async Task BoolThatAllowsNothing_IsNotReported(string asked)
    {
        await InsteadOf(asked, "true");
        await InsteadOf(asked, "false");
    }

    [Theory]
    [InlineData("try { if (r.Amount > 3) return false; return d.IsRun; } catch { return {|044:true|}; }")]
    [InlineData("bool ok = false; try { ok = d.IsRun; } catch { ok = {|044:true|}; } return ok;")]
    [InlineData("bool ok = false, bad = false; try { ok = d.IsRun; } catch { bad = true; } return ok && !bad;")]
    [InlineData("bool ok = true; try { ok = d.IsRun; } catch { return true; } return ok;")]
    [InlineData("try { d.ThrowIfNotRun(); Work.Do(); return true; } catch { return {|044:true|}; }")]
    [InlineData("try { d.ThrowIfNotRun(); return false; } catch { return false; }")]
    [InlineData("try { Work.Do(); return true; } catch { return true; }")]
    [InlineData("try { return true; } catch { return true; }")]
    [InlineData("try { return d.IsRun; } catch { return r.Amount > 3; }")]
    [InlineData("try { return d.IsRun; } catch { return {|044:!false|}; }")]
    public Task BoolOfAFailedTry_IsReportedWhereItAllows(string body) => Bool(body);

    [Theory]
    [InlineData("return d?.IsRun ?? {|044:true|};")]
    [InlineData("return d?.IsStop ?? {|044:false|};")]
    [InlineData("return d?.IsStop ?? true;")]
    [InlineData("return late ?? true;")]
    [InlineData("return late ?? false;")]
    public Task BoolInPlaceOfNone_IsReportedWhereItAllows(string body) => Bool(body);

    private static string Literal(bool value) => value ? "true" : "false";

    private static Task InsteadOf(string asked, string answer) =>
        Bool($"try {{ return {asked}; }} catch {{ return {answer}; }}");

    private static Task Bool(string body) => HostCode.Type(
        $$"""
        [MustHandle]
        public class Own
        {
            [OutcomeTest(Verdict.Run)] public bool IsFine() => true;
            [RunWhen(true)] public bool MayGo => IsFine();
        }

        public abstract class C
        {
            protected abstract Decision d { get; }
            protected abstract Verdict v { get; }
            protected abstract Own own { get; }
            bool M(Request r, bool? late, List<Request> known) { {{body}} }
            static bool May([RunWhen(true)] Decision d) => d.IsRun;
            static bool Blocks(Request r, [RunWhen(false)] Decision d) => !d.IsRun;
        }
        """);
}
