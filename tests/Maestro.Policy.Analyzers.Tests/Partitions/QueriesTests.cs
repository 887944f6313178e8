using Maestro.Policy.Analyzers.Tests.Rules;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>Questions about decisions that somebody else handles, and questions that decide what happens.</summary>
public sealed class QueriesTests
{
    [Theory]
    [InlineData("ds.Any(d => {|010:d.IsStop|})")]
    [InlineData("ds.All(d => !{|010:d.IsStop|})")]
    [InlineData("ds.Exists(d => {|010:d.IsStop|})")]
    [InlineData("ds.TrueForAll(d => !{|010:d.IsStop|})")]
    [InlineData("ds.Any((Func<Decision, bool>)(d => {|010:d.IsStop|}))")]
    [InlineData("ds.Any(d => { return {|010:d.IsStop|}; })")]
    [InlineData("ds.FindAll(d => !{|010:d.IsStop|})")]
    [InlineData("ds.Where(d => !{|010:d.IsStop|}).ToList()")]
    [InlineData("ds.First(d => !{|010:d.IsStop|})")]
    [InlineData("ds.Where(d => !{|010:d.IsStop|} && r.Amount > 3).ToList()")]
    [InlineData("all.Select(each => each.Any(d => {|010:d.IsStop|})).ToList()")]
    public Task QuestionThatLetsPausesThrough_IsReported(string query) => Answer(query);

    [Theory]
    [InlineData("ds.Where(d => d.IsStop).ToList()")]
    [InlineData("ds.Where(d => d.IsHitl && r.Amount > 3).ToList()")]
    [InlineData("ds.FindAll(d => d.IsStop)")]
    [InlineData("ds.Count(d => d.IsHitl)")]
    [InlineData("Pick(ds, d => !d.IsStop)")]
    [InlineData("Pick(ds, d => { return !d.IsStop; })")]
    public Task QuestionThatOnlyPicks_IsNotReported(string query) => Answer(query);

    [Theory]
    [InlineData("bool M(Decision d) => d.IsStop;")]
    [InlineData("bool M(Decision d) { return d.IsStop; }")]
    [InlineData("bool? M(Decision d) => d.IsStop;")]
    [InlineData("object M(Decision d) => d.IsStop;")]
    [InlineData("bool M(Decision d, bool b) => b && d.IsStop;")]
    [InlineData("bool M(Decision d, bool b) => d.IsStop || b;")]
    [InlineData("bool M(Decision d) => d.Verdict == Verdict.Stop;")]
    public Task MemberThatAnswers_IsNotReported(string member) => HostCode.Member(member);

    [Theory]
    [InlineData("int M(Decision d) => {|010:d.IsStop|} ? 1 : 2;")]
    [InlineData("bool M(Decision d) { if ({|010:d.IsStop|}) return false; Work.Do(); return {|026:d.IsStop|}; }")]
    [InlineData("void M(Decision d) { Work.Id({|010:d.IsStop|}); }")]
    public Task MemberThatActs_IsReported(string member) => HostCode.Member(member);

    private static Task Answer(string query) => Verify.Stub(
        $$"""
        class C
        {
            static bool Pick(List<Decision> ds, Func<Decision, bool> pick) => ds.Count > 0 && pick(ds[0]);
            static void Use<T>(T value) => Work.Do();
            void M(List<Decision> ds, List<List<Decision>> all, Request r) { var found = {{query}}; Use(found); }
        }
        """);
}
