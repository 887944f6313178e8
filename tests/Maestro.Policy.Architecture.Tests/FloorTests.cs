using Maestro.Policy.Architecture.Tests.Source;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Architecture.Tests;

/// <summary>Code uses its own folder and the floors below: never a sibling feature, never above.</summary>
public sealed class FloorTests
{
    // From the ground up.
    private static readonly string[] Core = ["Vocabulary", "Decisions", "Gates", "Audit", "Hitl", "Pipeline"];

    [Fact]
    public void Core_UsesOnlyTheFloorsBelow()
    {
        CSharpCompilation compilation = SourceCompilation.Of("Maestro.Policy");
        (string From, string To, string Where)[] uses = [.. FolderDependencies.Of("Maestro.Policy", compilation)];

        Assert.NotEmpty(uses);
        Assert.Empty(
            uses.Where(use => Array.IndexOf(Core, use.To) > Array.IndexOf(Core, use.From))
                .Select(use => $"{use.From} uses {use.To}: {use.Where}")
                .Distinct());
    }

    [Fact]
    public void Core_HasNoOtherFolders() =>
        Assert.Equal(
            Core.Order(StringComparer.Ordinal),
            Repository.CSharpFiles("Maestro.Policy")
                .Select(file => FolderDependencies.Folder("Maestro.Policy", file))
                .Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Tool_UsesOnlyTheFloorsBelow()
    {
        CSharpCompilation compilation = SourceCompilation.Of("Maestro.Policy.Tool", SourceCompilation.ToolReferences);

        Assert.Empty(
            FolderDependencies.Of("Maestro.Policy.Tool", compilation)
                .Where(use => ToolFloor(use.To) >= ToolFloor(use.From))
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));

        static int ToolFloor(string folder) => folder switch
        {
            "Hosting" => 0,
            "Lines" or "Pages" or "Settings" or "Tables" => 1,
            "Gate" or "Codebooks" or "Audit" or "Simulate" or "Bench" or "Council" or "Supervise" => 2,
            _ => 3,
        };
    }

    [Fact]
    public void Gates_KnowNoSibling()
    {
        // Text is the floor that gates stand on, and stands on nothing itself.
        CSharpCompilation compilation = SourceCompilation.Of("Maestro.Policy.Gates", SourceCompilation.Core);

        Assert.Empty(
            FolderDependencies.Of("Maestro.Policy.Gates", compilation)
                .Where(use => use.To != "Text")
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));
    }

    [Fact]
    public void Testing_UsesOnlyTheFloorsBelow()
    {
        // Crashes and Rooms are the floor that checks stand on; those of tickets and of loops don't know each other.
        CSharpCompilation compilation = SourceCompilation.Of(
            "Maestro.Policy.Testing", SourceCompilation.Core, SourceCompilation.Gates);

        Assert.Empty(
            FolderDependencies.Of("Maestro.Policy.Testing", compilation)
                .Where(use => (use.From, use.To) is not (
                    ("Checks", "Crashes") or ("Checks" or "Loops", "Rooms")
                    or ("", "Checks" or "Loops" or "Rooms") or ("Checks" or "Loops" or "Rooms", "")))
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));
    }

    [Theory]
    [InlineData("Maestro.Policy.Sandbox")]
    [InlineData("Maestro.Policy.Workers")]
    public void Features_KnowNoSibling(string project)
    {
        // Text is the floor that features stand on, and stands on nothing itself.
        CSharpCompilation compilation = SourceCompilation.Of(project, SourceCompilation.Core);

        Assert.Empty(
            FolderDependencies.Of(project, compilation)
                .Where(use => use.To != "Text")
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));
    }

    [Fact]
    public void Agents_StandOnProcessesAlone()
    {
        CSharpCompilation compilation = SourceCompilation.Of(
            "Maestro.Policy.Agents",
            SourceCompilation.Core, SourceCompilation.Gates, SourceCompilation.Sandbox, SourceCompilation.Workers);

        Assert.Empty(
            FolderDependencies.Of("Maestro.Policy.Agents", compilation)
                .Where(use => use.To != "Processes")
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));
    }

    [Fact]
    public void Compatibility_KnowsNoSibling()
    {
        CSharpCompilation compilation = SourceCompilation.Of("Maestro.Policy.Compatibility", SourceCompilation.Core);

        Assert.Empty(
            FolderDependencies.Of("Maestro.Policy.Compatibility", compilation)
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));
    }

    [Fact]
    public void Simulators_StandOnChanceAlone()
    {
        // Benchmarks measure the world of documents, so they stand on it.
        CSharpCompilation compilation = SourceCompilation.Of(
            "Maestro.Policy.Simulation", SourceCompilation.Core, SourceCompilation.Gates);

        Assert.Empty(
            FolderDependencies.Of("Maestro.Policy.Simulation", compilation)
                .Where(use => use.To != "Chance" && (use.From, use.To) is not ("Benchmarks", "Documents"))
                .Select(use => $"{use.From} uses {use.To}: {use.Where}"));
    }
}
