using System.Text.RegularExpressions;
using Maestro.Policy.Architecture.Tests.Source;
using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Architecture.Tests.Diagrams;

/// <summary>The diagram that the page shows is the table that the code has.</summary>
public sealed partial class LifecycleDiagramTests
{
    private const string Page = "docs/gates/lifecycle.md";

    [Fact]
    public void DiagramOfThePage_IsTheTable()
    {
        string actual = Rendered(ContractLifecycle.Default, ContractLifecycle.Reference);

        if (Environment.GetEnvironmentVariable("MAESTRO_ACCEPT_DIAGRAMS") == "1")
        {
            File.WriteAllText(
                Path.Combine(Repository.Root, Page),
                Diagram().Replace(Repository.Text(Page), _ => $"```mermaid\n{actual}```", 1));
        }

        Match found = Diagram().Match(Repository.Text(Page));

        Assert.True(
            found.Groups["text"].Value == actual,
            $"The diagram of {Page} is not the table. If that is meant, run this test once with "
            + $"MAESTRO_ACCEPT_DIAGRAMS=1 and commit the page. The table is:\n{actual}");
    }

    // A star is what the reference doesn't have.
    private static string Rendered(ContractLifecycle lifecycle, ContractLifecycle reference) =>
        $"stateDiagram-v2\n    [*] --> {ContractPosition.Start}\n"
        + string.Concat(lifecycle.Transitions.Select(row =>
            $"    {ContractStates.NameOf(row.From)} --> {ContractStates.NameOf(row.To)} : {row.Event}"
            + (row.SealedBy == SealingLayer.None ? "" : $" (sealed by {row.SealedBy})")
            + (reference.Transitions.Contains(row) ? "\n" : " *\n")))
        + $"    {ContractStates.NameOf(ContractState.Stopped)} --> [*]\n"
        + $"    {ContractStates.NameOf(ContractState.Effective)} --> [*]\n";

    [GeneratedRegex("```mermaid\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Diagram();
}
