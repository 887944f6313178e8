using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>What is too much to follow is not reported.</summary>
public sealed class LimitsTests
{
    // Each of the four multiplies what is known by two, the last by three.
    private const string FortyEightStates =
        """
        bool a = false; if (ask()) a = true; bool b = false; if (ask()) b = true; bool c = false; if (ask()) c = true;
        bool d = false; if (ask()) d = true; bool? e = null; if (ask()) e = true; else if (ask()) e = false;
        """;

    [Theory]
    [InlineData("{|020:Effects.Send(r)|}; {{states}} Work.Do();")]
    [InlineData("{{states}} {|020:Effects.Send(r)|};")]
    [InlineData("Task.Run(() => { {{states}} {|020:Effects.Send(r)|}; });")]
    [InlineData("{|020:Effects.Send(r)|}; Go(); void Go() { {{states}} Work.Do(); }")]
    [InlineData("{|020:Effects.Send(r)|}; void Go() { {{states}} Work.Do(); }")]
    public Task FortyEightStates_AreFollowed(string code) => Member(code, FortyEightStates);

    [Theory]
    [InlineData("Effects.Send(r); {{states}} Work.Do();")]
    [InlineData("Task.Run(() => { {{states}} Work.Do(); }); Effects.Send(r);")]
    [InlineData("Task.Run(() => { Task.Run(() => { {{states}} Work.Do(); }); }); Effects.Send(r);")]
    [InlineData("Effects.Send(r); Go(); void Go() { {{states}} Work.Do(); }")]
    [InlineData("Effects.Send(r); void Go() { {{states}} Work.Do(); }")]
    [InlineData("Effects.Send(r); void Go() { {{states}} Work.Do(); } void Last() { Work.Do(); }")]
    [InlineData("Effects.Send(r); void First() { Work.Do(); } void Go() { {{states}} Work.Do(); }")]
    [InlineData("Effects.Send(r); Go(); First(); void Go() { {{states}} Work.Do(); } void First() { Work.Do(); }")]
    public Task FortyNineStates_AreTooMany(string code) => Member(
        code, $"if (ask()) {{ {FortyEightStates} }} else {{ bool z = true; Log.Info(\"{{0}}\", z); }}");

    private static Task Member(string code, string states) => HostCode.Member(
        $"void M(Request r, Func<bool> ask) {{ {code.Replace("{{states}}", states, StringComparison.Ordinal)} }}");
}
