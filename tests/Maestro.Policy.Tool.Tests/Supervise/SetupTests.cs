using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Settings;
using Maestro.Policy.Tool.Supervise.Setup;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise;

public sealed class SetupTests
{
    private const string Whole = """
        {
          "workers": [
            {
              "name": "builder", "role": "claude", "program": ["claude", "--print", ""],
              "environment": { "MODE": "quiet" },
              "limits": { "cpu_percent": 40, "memory_mib": 512, "runtime_seconds": 60 },
              "tokens": { "ok": 100, "most": 200 },
              "isolation": "container build-1"
            },
            { "name": "second", "role": "codex", "program": ["codex"] }
          ],
          "directories": { "orchestrator": "/srv/state" },
          "reviews": { "timeout_seconds": 30, "silence_seconds": 90, "sole_concern_pauses": true },
          "human": { "timeout_seconds": 10 },
          "watching": { "sample_milliseconds": 50, "stop_grace_seconds": 0 },
          "audit": { "key_env": "KEY" }
        }
        """;

    [Fact]
    public void WholeFile_IsRead()
    {
        (SessionSetup? setup, string error) = Read(Whole);

        Assert.Equal("", error);
        WorkerSetup worker = setup!.Workers[0];
        Assert.Equal(["claude", "--print", ""], worker.Program);
        Assert.Equal(("builder", "claude", "quiet"), (worker.Name, worker.Role, worker.Environment["MODE"]));
        Assert.Equal((40, 512, 60), (worker.CpuPercent, worker.MemoryMib, worker.RuntimeSeconds));
        Assert.Equal((100, 200, "container build-1"), (worker.TokensOk, worker.TokensMost, worker.Isolation));
        Assert.Null(setup.Workers[1].Isolation);
        Assert.Equal(("/srv/state", "KEY"), (setup.Orchestrator, setup.KeyVariable));
        Assert.Equal((30, 90, 10), (setup.ReviewSeconds, setup.SilenceSeconds, setup.AnswerSeconds));
        Assert.Equal((50, 0), (setup.SampleMilliseconds, setup.GraceSeconds));
        Assert.True(setup.SoleConcernPauses);
    }

    [Theory]
    [InlineData("", "(1,1): error: This is no JSON.")]
    [InlineData("[]", "(1,1): error: It is an object, not a list.")]
    [InlineData("{}", "(1,1): error: 'workers' is missing.")]
    [InlineData("{\"workers\":[]}", "(1,12): error: workers: There are 1 to 16 workers.")]
    [InlineData("{\"workers\":[7]}", "(1,13): error: workers[0]: It is an object, not 7.")]
    [InlineData("{\n \"what\": 1, \"workers\":W}", "(2,2): error: what: It isn't known.")]
    [InlineData("{\"workers\":W,\"workers\":W}", "(1,58): error: workers: It is there twice.")]
    [InlineData(
        "{\"workers\":[{\"name\":\"a\",\"role\":\"x\",\"program\":[\"p\"]}]}",
        "(1,32): error: workers[0].role: It is one of")]
    [InlineData(
        "{\"workers\":[{\"name\":\"../a\",\"role\":\"codex\",\"program\":[\"p\"]}]}",
        "(1,21): error: workers[0].name:")]
    [InlineData(
        "{\"workers\":[{\"name\":\"a\",\"role\":\"codex\",\"program\":\"p\"}]}",
        "(1,50): error: workers[0].program: It is a list")]
    [InlineData(
        "{\"workers\":[{\"name\":\"a\",\"role\":\"codex\",\"program\":[]}]}",
        "(1,50): error: workers[0].program: It is a program")]
    [InlineData(
        "{\"workers\":W,\"reviews\":{\"timeout_seconds\":0}}",
        "(1,87): error: reviews.timeout_seconds: It is a whole")]
    [InlineData("{\"workers\":W,\"reviews\":{\"timeout\":1}}", "(1,69): error: reviews.timeout: It isn't known.")]
    [InlineData(
        "{\"workers\":W,\"audit\":{\"key_env\":\"A\",\"key_file\":\"B\"}}",
        "(1,77): error: audit.key_env: There is a key")]
    [InlineData("{\"workers\":W,}", "(1,58): error: This is no JSON.")]
    public void FaultyFile_IsToldByLineColumnAndKey(string text, string fault)
    {
        const string Workers = "[{\"name\":\"a\",\"role\":\"codex\",\"program\":[\"p\"]}]";

        (SessionSetup? setup, string error) = Read(text.Replace("W", Workers, StringComparison.Ordinal));

        Assert.Null(setup);
        Assert.Contains("setup.json" + fault, error, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaults_AreToldAtOnce()
    {
        (_, string error) = Read("""
            {"workers":[{"name":"A","role":"codex","program":["p"],"more":1},{"name":"b"},
            {"name":"c","role":"codex","program":["p"],"tokens":{"ok":2,"most":1}},
            {"name":"c","role":"codex","program":["p"],"environment":{"A=B":"x","C":"\u0000"}}]}
            """);

        Assert.Equal(8, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData(".")]
    public void FileThatCannotBeRead_IsAUsageError(string path)
    {
        using TempFolder folder = new();

        Assert.Throws<UsageException>(() => new SettingsFile(Host(folder, TextWriter.Null)).Read(
            path, "--config", static (root, faults) => new SetupReader(faults).Read(root)));
    }

    private static (SessionSetup? Setup, string Error) Read(string text)
    {
        using TempFolder folder = new();
        folder.Write("setup.json", text);
        StringWriter error = new() { NewLine = "\n" };
        SessionSetup? setup = new SettingsFile(Host(folder, error)).Read(
            "setup.json", "--config", static (root, faults) => new SetupReader(faults).Read(root));
        return (setup, error.ToString());
    }

    private static ToolHost Host(TempFolder folder, TextWriter error) =>
        new() { Input = Stream.Null, Output = TextWriter.Null, Error = error, Folder = folder.Root };
}
