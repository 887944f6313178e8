namespace Maestro.Policy.Simulation.Documents;

/// <summary>Runs prompts for documents, in memory alone: it judges each task, asks, and writes no file.</summary>
/// <remarks>Safe for use by any number of threads, where the human is.</remarks>
public interface IDocumentWorld
{
    /// <summary>Runs a prompt.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="human">Answers questions, in the order in which they come up; <see langword="null"/> where nobody
    /// is there, so that a task that has to ask waits.</param>
    /// <returns>What became of it; the same for the same request and answers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    DocumentRun Run(DocumentRequest request, Func<DocumentQuestion, DocumentAnswer>? human);
}
