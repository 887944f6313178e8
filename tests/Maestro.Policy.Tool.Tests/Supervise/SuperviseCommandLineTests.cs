using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise;

namespace Maestro.Policy.Tool.Tests.Supervise;

public sealed class SuperviseCommandLineTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("x", "y")]
    [InlineData("--", "x", "y")]
    [InlineData("--")]
    [InlineData("--", " ")]
    [InlineData("--nope", "x")]
    [InlineData("--targ", "/p", "x")]
    [InlineData("--TARGET", "/p", "x")]
    [InlineData("-p", "80", "x")]
    [InlineData("-vv", "x")]
    [InlineData("--port", "0", "x")]
    [InlineData("--port", "-1", "x")]
    [InlineData("--port", "+80", "x")]
    [InlineData("--port", "80.0", "x")]
    [InlineData("--port", "0x50", "x")]
    [InlineData("--port", "99999999999999999999", "x")]
    [InlineData("--target", "a", "--target", "b", "x")]
    [InlineData("--workspace", "a", "--workspace=b", "x")]
    [InlineData("--workspace", "", "x")]
    [InlineData("--workspace", " ", "x")]
    [InlineData("--config=", "x")]
    [InlineData("--no-dashboard=1")]
    [InlineData("--verbose=true")]
    [InlineData("--resume", "x")]
    [InlineData("--auto-approve", "x")]
    public async Task CommandLineThatCannotBeRun_EndsWith64AndOneLine(params string[] args)
    {
        SuperviseRun run = await SuperviseRun.Of(Nothing, args);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.Null(run.Arguments);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--target")]
    [InlineData("-v")]
    [InlineData("--help")]
    [InlineData("--")]
    [InlineData("-")]
    [InlineData("@file")]
    public async Task TaskAfterDashes_IsText(string task)
    {
        SuperviseRun run = await SuperviseRun.Of(Nothing, "-v", "--", task);

        Assert.Equal(task, run.Arguments?.Task);
        Assert.True(run.Arguments!.IsVerbose);
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("scripted-worker")]
    [InlineData("gate")]
    [InlineData("@file")]
    [InlineData("a=b")]
    [InlineData("\u4f5c\u3063\u3066")]
    public async Task TaskThatIsAlsoAName_IsText(string task) =>
        Assert.Equal(task, (await SuperviseRun.Of(Nothing, task)).Arguments?.Task);

    [Fact]
    public async Task OptionTakesTheNextArgument_WhateverItLooksLike() =>
        Assert.Equal("--port", (await SuperviseRun.Of(Nothing, "--target", "--port", "x")).Arguments?.Target);

    [Fact]
    public async Task FlagMayBeThereTwice() =>
        Assert.True((await SuperviseRun.Of(Nothing, "-v", "--verbose", "x")).Arguments?.IsVerbose);

    [Theory]
    [InlineData("loud")]
    [InlineData("INF")]
    [InlineData("2")]
    public async Task LevelThatIsNone_IsAUsageError(string level)
    {
        Dictionary<string, string> variables = new() { ["ORCHESTRATOR_LOG_LEVEL"] = level };

        Assert.Equal(ExitCodes.Usage, (await SuperviseRun.Of(variables, "x")).ExitCode);
        Assert.Equal(LogLevel.Debug, (await SuperviseRun.Of(variables, "-v", "x")).Arguments?.LogLevel);
    }

    [Fact]
    public async Task Resume_TakesTheWorkspaceOfTheEnvironment()
    {
        Dictionary<string, string> variables = new() { ["ORCHESTRATOR_WORKSPACE"] = "/e" };

        SuperviseRun run = await SuperviseRun.Of(variables, "--resume", "x");

        Assert.Equal((true, "/e"), (run.Arguments!.IsResumed, run.Arguments.Workspace));
    }

    [Fact]
    public async Task Help_SaysThatTheDashboardIsReserved()
    {
        SuperviseRun run = await SuperviseRun.Of(Nothing, "--help");

        Assert.Contains("Reserved for the dashboard", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("scripted-worker", run.Output, StringComparison.Ordinal);
    }
}
