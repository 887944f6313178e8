using System.Text;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Codebooks;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task CodebookWithoutErrors_EndsWith0()
    {
        using TempFolder folder = new();
        folder.Write("book.json", PublishedBook.Json);

        ToolRun run = await ToolRun.Of(folder, "codebook", "check", "book.json");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.StartsWith(
            "book.json: published 5.1-demo.1, 18 layers, ", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Faults_HaveALineEach()
    {
        using TempFolder folder = new();
        folder.Write("book.json", "{\n  \"schema_version\": \"1.0\",\n  \"maps\": {},\n  \"surprise\": 1\n}");

        ToolRun run = await ToolRun.Of(folder, "codebook", "check", "book.json");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.InRange(run.OutputLines.Length, 2, 20);
        Assert.All(
            run.OutputLines, line => Assert.Matches(@"^book\.json\(\d+,\d+\): (error|warning) MAESTRO07\d: ", line));
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\u0000")]
    public async Task WhatIsNoCodebook_IsOneJsonDocumentToo(string text)
    {
        using TempFolder folder = new();
        folder.Write("book.json", text);

        ToolRun run = await ToolRun.Of(folder, "codebook", "check", "book.json", "--json");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.False(run.Json.GetProperty("valid").GetBoolean());
        JsonElement fault = run.Json.GetProperty("faults")[0];
        Assert.Equal("error", fault.GetProperty("severity").GetString());
        Assert.Equal(
            ["id", "severity", "line", "column", "key", "message"],
            fault.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Warnings_DoNotFail()
    {
        using TempFolder folder = new();
        string renamed = PublishedBook.Write(
            "1", maps => maps.Replace("\"acc_gate\"", "\"acc_gate\u00e9\"", StringComparison.Ordinal));
        folder.Write("book.json", renamed);

        ToolRun run = await ToolRun.Of(folder, "codebook", "check", "book.json", "--json");

        bool hasErrors = run.Json.GetProperty("faults").EnumerateArray()
            .Any(fault => fault.GetProperty("severity").GetString() == "error");
        Assert.Equal(hasErrors, run.ExitCode != ExitCodes.Success);
        Assert.Equal(hasErrors, !run.Json.GetProperty("valid").GetBoolean());
    }
    [Fact]
    public async Task FileName_StaysOnItsLine()
    {
        using TempFolder folder = new();
        string name = "bo\nok.json";
        folder.Write(name, Encoding.UTF8.GetBytes("{}"));

        ToolRun run = await ToolRun.Of(folder, "codebook", "check", name);

        Assert.All(run.OutputLines, line => Assert.StartsWith("bo\\u{a}ok.json(", line, StringComparison.Ordinal));
    }
}
