using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

/// <summary>A world that writes what it shouldn't into its rows.</summary>
internal sealed class LeakyWorld(IDocumentWorld world, string detail) : IDocumentWorld
{
    public DocumentRun Run(DocumentRequest request, Func<DocumentQuestion, DocumentAnswer>? human)
    {
        DocumentRun run = world.Run(request, human);
        return run with { Events = run.Events.SetItem(0, run.Events[0] with { Detail = detail }) };
    }
}
