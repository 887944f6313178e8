namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DoubtIsNoPermissionTests
{
    private const string Run = "Decision.Run(Codes.Ok, Layers.AccGate)";
    private const string OpenRun = $"{{|044:{Run}|}}";
    private const string Stop = "Decision.Stop(Codes.Ok, Layers.AccGate)";

    [Theory]
    [InlineData($"!(g is null) ? {Stop} : {OpenRun}")]
    [InlineData($"!(g is not null) ? {OpenRun} : {Stop}")]
    [InlineData($"g is {{ }} ? {Stop} : {OpenRun}")]
    [InlineData($"g is not {{ }} ? {OpenRun} : {Stop}")]
    [InlineData($"g != null ? {Stop} : {OpenRun}")]
    [InlineData($"null == g ? {OpenRun} : {Stop}")]
    [InlineData($"known.TryGetValue(r.Id, out _) ? {Stop} : {OpenRun}")]
    [InlineData($"int.TryParse(r.Id, out _) ? {Stop} : {OpenRun}")]
    [InlineData($"!int.TryParse(r.Id, out _) ? {OpenRun} : {Stop}")]
    public Task RunWhereAnAnswerIsMissing_IsReported(string answer) => Answer(answer);

    [Theory]
    [InlineData($"g is null ? {Stop} : {Run}")]
    [InlineData($"!(g is null) ? {Run} : {Stop}")]
    [InlineData($"g != null ? {Run} : {Stop}")]
    [InlineData($"g == other ? {Run} : {Stop}")]
    [InlineData($"g != other ? {Stop} : {Run}")]
    [InlineData($"r.Amount is 3 ? {Run} : {Stop}")]
    [InlineData($"r.Amount == 3 ? {Run} : {Stop}")]
    [InlineData($"r.Amount > 3 ? {Stop} : {Run}")]
    [InlineData($"r is (\"x\", 3) ? {Stop} : {Run}")]
    [InlineData($"r is {{ Amount: 3 }} ? {Stop} : {Run}")]
    [InlineData($"known.TryGetValue(r.Id, out _) ? {Run} : {Stop}")]
    [InlineData($"known.ContainsKey(r.Id) ? {Stop} : {Run}")]
    [InlineData($"book.TryGetValue(r.Id) ? {Stop} : {Run}")]
    [InlineData($"book.TryParse(r.Id) ? {Stop} : {Run}")]
    [InlineData($"book.IsCanceled ? {Run} : {Stop}")]
    [InlineData($"task.IsFaulted ? {Stop} : {Run}")]
    [InlineData($"task.IsCanceled ? {Stop} : {Run}")]
    [InlineData($"task.IsCompletedSuccessfully ? {Run} : {Stop}")]
    [InlineData($"task.IsCompleted ? {Stop} : {Run}")]
    public Task RunWhereNothingIsMissing_IsNotReported(string answer) => Answer(answer);

    private static Task Answer(string answer) => HostCode.Type(
        $$"""
        class Book
        {
            public bool IsCanceled => true;
            public bool TryGetValue(string id) => true;
            public bool TryParse(string id) => true;
        }

        [DecisionSource]
        class C
        {
            Decision M(IGate? g, IGate other, Request r, Dictionary<string, int> known, Book book, Task task) =>
                {{answer}};
        }
        """);

    [Theory]
    [InlineData("task.IsFaulted ? {|044:gate.Pass()|} : gate.Stop(reason)")]
    [InlineData("!task.IsFaulted ? gate.Stop(reason) : {|044:gate.Pass()|}")]
    [InlineData("task.IsFaulted ? gate.Stop(reason) : gate.Pass()")]
    [InlineData("!task.IsFaulted ? gate.Pass() : gate.Stop(reason)")]
    [InlineData("known.TryGetValue(r.Id, out _) ? gate.Stop(reason) : {|044:gate.Pass()|}")]
    [InlineData("known.TryGetValue(r.Id, out var answer) ? answer ?? {|044:gate.Pass()|} : gate.Stop(reason)")]
    public Task GateThatPassesWhereSomethingFailed_IsReported(string answer) => HostCode.LibraryType(
        $$"""
        class Limit(ReasonCode reason, Task task, Dictionary<string, GateResult?> known) : IGate<Order>
        {
            public Layer Layer => default;
            public GateReach Reach => default;
            public async ValueTask<GateResult> EvaluateAsync(Order r, GateContext gate, CancellationToken ct)
            {
                await Task.Yield();
                return {{answer}};
            }
        }
        """);
}
