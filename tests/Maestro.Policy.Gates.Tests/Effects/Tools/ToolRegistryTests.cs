using Maestro.Policy.Gates.Effects.Tools;

namespace Maestro.Policy.Gates.Tests.Effects.Tools;

public sealed class ToolRegistryTests
{
    [Theory]
    [InlineData("crm_query", ToolClass.PersonalData)]
    [InlineData("search", ToolClass.Benign)]
    [InlineData("Search", ToolClass.Unknown)]
    [InlineData(" search", ToolClass.Unknown)]
    [InlineData("searc", ToolClass.Unknown)]
    [InlineData("", ToolClass.Unknown)]
    [InlineData(null, ToolClass.Unknown)]
    public void Tool_IsKnownByItsExactName(string? name, ToolClass expected) => Assert.Equal(
        expected,
        new ToolRegistry([new("crm_query", ToolClass.PersonalData), new("search", ToolClass.Benign)]).ClassOf(name));

    [Theory]
    [InlineData(" ", ToolClass.Benign, "has a blank name")]
    [InlineData("a", ToolClass.Unknown, "has the kind Unknown")]
    [InlineData("a", (ToolClass)9, "has the kind 9")]
    [InlineData("crm_query", ToolClass.Benign, "is there twice")]
    public void FaultyTool_IsNamed(string name, ToolClass kind, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new ToolRegistry(
            [new("crm_query", ToolClass.PersonalData), new(name, kind)]));

        Assert.StartsWith($"The tool '{name}' {message}.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullArgument_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => new ToolRegistry(null!));
}
