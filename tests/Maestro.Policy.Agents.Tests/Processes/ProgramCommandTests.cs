using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Tests.Processes;

/// <summary>What a command may be.</summary>
public sealed class ProgramCommandTests
{
    [Fact]
    public void CommandWithoutProgram_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ProgramCommand([]));
        Assert.Throws<ArgumentException>(() => new ProgramCommand(" "));
        Assert.Throws<ArgumentException>(() => new ProgramCommand("ls", "a\0b"));
    }

    [Fact]
    public void UsualVariables_HoldNoKeys() =>
        Assert.DoesNotContain(
            ProgramCommand.UsualVariables,
            static name => name.StartsWith("MAESTRO", StringComparison.Ordinal)
                || name.Contains("KEY", StringComparison.Ordinal) || name == "*");

    [Fact]
    public void MissingProgramAndFolder_AreToldApart()
    {
        ProgramStartException missing = Assert.Throws<ProgramStartException>(
            () => ProgramProcess.Start(new("no-such-program-anywhere"), "", TimeProvider.System));
        ProgramStartException folder = Assert.Throws<ProgramStartException>(() => ProgramProcess.Start(
            new("ls") { WorkingDirectory = "/no/such/folder" }, "", TimeProvider.System));

        Assert.True(missing.IsMissing);
        Assert.False(folder.IsMissing);
    }

    internal static ImmutableDictionary<string, string> Variables(params (string Name, string Value)[] variables) =>
        variables.ToImmutableDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
}
