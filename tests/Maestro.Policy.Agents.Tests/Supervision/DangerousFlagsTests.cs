using Maestro.Policy.Agents.Supervision;

namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>Flags that switch a program's own protections off.</summary>
public sealed class DangerousFlagsTests
{
    [Theory]
    [InlineData("claude", "--dangerously-skip-permissions")]
    [InlineData("/usr/bin/claude", "-p", "x", "--permission-mode", "bypassPermissions")]
    [InlineData("claude", "--permission-mode=bypasspermissions")]
    [InlineData("codex", "exec", "--dangerously-bypass-approvals-and-sandbox")]
    [InlineData("codex", "--sandbox", "danger-full-access")]
    [InlineData("codex", "-sdanger-full-access")]
    [InlineData("codex", "-c", "sandbox_mode=danger-full-access")]
    [InlineData("codex", "-a", "never")]
    [InlineData("gemini", "--yolo")]
    [InlineData("gemini", "-y")]
    [InlineData("gemini", "-iy")]
    [InlineData("gemini", "--approval-mode=yolo")]
    [InlineData("anything", "--auto_approve")]
    [InlineData("anything", "--Auto-Approve=true")]
    [InlineData("sh", "-c", "exec gemini -y 'task'")]
    [InlineData("env", "A=b", "npx", "@google/gemini", "--yolo")]
    [InlineData("copilot", "--allow-all-tools")]
    [InlineData("aider", "--yes-always")]
    [InlineData("aider", "--ye")]
    [InlineData("aider", "--yes-al")]
    [InlineData("gemini", "--approvalMode", "yolo")]
    [InlineData("claude", "--settings", "{\"permissions\":{\"defaultMode\":\"bypassPermissions\"}}")]
    [InlineData("codex", "-p", "x", "-c", "profiles.x.approval_policy=\"never\"")]
    [InlineData("env", "AIDER_YES_ALWAYS=1", "aider")]
    [InlineData("GOOSE_MODE=auto", "goose", "run")]
    [InlineData("AGENT_AUTO_APPROVE=1", "anything")]
    public void FlagOfTheTable_IsFound(params string[] argv) => Assert.NotNull(DangerousFlags.Find([.. argv]));

    [Theory]
    [InlineData("claude", "-p", "write a yolo test", "--output-format", "stream-json")]
    [InlineData("codex", "exec", "--json", "--sandbox", "workspace-write")]
    [InlineData("gemini", "--output-format", "json", "-p", "dangerously nice")]
    [InlineData("apt", "-y", "list")]
    [InlineData("claude", "--permission-mode", "plan")]
    [InlineData("GOOSE_MODE=approve", "goose", "run")]
    [InlineData("codex", "-c", "model=o3", "--yes")]
    [InlineData("anything", "a=yolo", "yolo=1")]
    public void OtherFlags_AreNot(params string[] argv) => Assert.Null(DangerousFlags.Find([.. argv]));

    [Fact]
    public void NoCommand_HasNone() => Assert.Null(DangerousFlags.Find(default));
}
