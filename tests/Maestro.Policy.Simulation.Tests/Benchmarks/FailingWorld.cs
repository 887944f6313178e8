using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

/// <summary>A world in which some runs end with an exception.</summary>
internal sealed class FailingWorld(IDocumentWorld world, Func<string, bool> fails, Exception? fault = null)
    : IDocumentWorld
{
    public DocumentRun Run(DocumentRequest request, Func<DocumentQuestion, DocumentAnswer>? human) =>
        fails(request.RunId) ? throw fault ?? new InvalidOperationException(request.RunId) : world.Run(request, human);
}
