using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("gate")]
    [InlineData("gate --prompt a")]
    [InlineData("gate --run-id R")]
    [InlineData("gate --run-id R --prompt")]
    [InlineData("gate --prompt a --run-id")]
    [InlineData("gate --prompt a --prompts f --run-id R")]
    [InlineData("gate --prompt a --run-id R extra")]
    [InlineData("gate --prompt a --run-id R --nope")]
    [InlineData("gate --prom a --run-id R")]
    [InlineData("gate --PROMPT a --run-id R")]
    [InlineData("gate --prompt a --prompt b --run-id R")]
    [InlineData("gate --prompt a --prompt=b --run-id R")]
    [InlineData("gate --prompt a --run-id R --run-id R")]
    [InlineData("gate --prompt a --run-id R --json --json")]
    [InlineData("gate --prompt a --run-id R --json true")]
    [InlineData("gate --prompt a --run-id R --log=")]
    [InlineData("gate --prompt a --run-id=")]
    [InlineData("gate --prompt a --run-id R --format xml")]
    [InlineData("gate --prompt a --run-id R --format ARL")]
    [InlineData("gate --prompt a --run-id R --help")]
    [InlineData("gate --prompt a --help")]
    [InlineData("gate --help --version")]
    [InlineData("gate --prompts missing --run-id R")]
    [InlineData("gate --prompts . --run-id R")]
    [InlineData("gate --prompts= --run-id R")]
    [InlineData("codebook")]
    [InlineData("codebook nope")]
    [InlineData("codebook check")]
    [InlineData("codebook check missing")]
    [InlineData("codebook check .")]
    [InlineData("codebook check a b")]
    [InlineData("codebook diff a")]
    [InlineData("codebook diff missing missing")]
    [InlineData("codebook pack missing")]
    [InlineData("codebook unpack missing")]
    [InlineData("audit")]
    [InlineData("audit verify --demo-key")]
    [InlineData("audit verify missing --demo-key --nope")]
    [InlineData("audit show")]
    [InlineData("audit show missing --nope")]
    [InlineData("audit show missing -x")]
    [InlineData("audit show missing --json --json")]
    [InlineData("audit stats")]
    [InlineData("audit stats missing --nope")]
    [InlineData("audit tail")]
    [InlineData("audit tail missing --nope")]
    public async Task CommandLineThatCannotBeRun_EndsWith64AndOneLine(string line)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("maestro: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("gate --help")]
    [InlineData("codebook --help")]
    [InlineData("codebook pack --help")]
    [InlineData("audit show --help")]
    [InlineData("--version")]
    public async Task Help_EndsWith0(string line)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, line.Split(' '));

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.NotEqual("", run.Output);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("-?")]
    [InlineData("/h")]
    [InlineData("--json")]
    [InlineData("--run-id")]
    [InlineData("--")]
    [InlineData("-")]
    [InlineData("@file")]
    [InlineData("[suggest]")]
    [InlineData("a=b:c")]
    [InlineData("\"quoted\"")]
    [InlineData(" ")]
    [InlineData("")]
    public async Task PromptThatLooksLikeAnOption_IsJudged(string prompt)
    {
        using TempFolder folder = new();

        ToolRun apart = await ToolRun.Of(folder, "gate", "--run-id", "R", "--log", "log", "--prompt", prompt);
        ToolRun joined = await ToolRun.Of(folder, "gate", "--run-id", "R", "--log", "log", $"--prompt={prompt}");

        Assert.StartsWith("RUN: ", apart.Output, StringComparison.Ordinal);
        Assert.Equal(apart, joined);
        string hash = RequestDigest.OfText(prompt).ToString();
        Assert.All(folder.Lines("log"), row => Assert.Contains(hash, row, StringComparison.Ordinal));
        Assert.Equal(2, folder.Lines("log").Length);
    }

    [Fact]
    public async Task WhatIsQuotedInAMessage_StartsNoLineOfItsOwn()
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, "gate", "a\nRUN: \u001b[2J\u2028\ud800");

        Assert.Single(run.ErrorLines);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task ToolThatFails_EndsWith70AndOneLine()
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.With(
            folder, new BrokenStream(), ["gate", "--prompts", "-", "--run-id", "R", "--log", "log"]);

        Assert.Equal(ExitCodes.Internal, run.ExitCode);
        Assert.Equal("maestro: internal error: IOException: gone", Assert.Single(run.ErrorLines));
        Assert.Equal("", run.Output);
    }
}
