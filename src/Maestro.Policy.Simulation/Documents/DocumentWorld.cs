using Maestro.Policy.Gates.Meaning;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>Generation 1.3.5 of the reference's document orchestrator, as a flow of tasks through gates, with canned
/// agents.</summary>
/// <remarks>Immutable and safe for use by any number of threads, where the human is.</remarks>
public sealed class DocumentWorld : IDocumentWorld
{
    private static readonly MeaningReader Reader = new(MeaningRules.Documents135);

    private readonly DocumentGates _gates;
    private readonly DocumentOrder _order;
    private readonly IAuditLog? _log;
    private readonly TimeProvider _time;

    /// <summary>Makes a world.</summary>
    /// <param name="order">In which order gates and humans are asked.</param>
    /// <param name="log">Where each decision goes on record as well; <see langword="null"/>, the default, for nowhere:
    /// then the events of a run are its record.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is no order.</exception>
    public DocumentWorld(
        DocumentOrder order = DocumentOrder.Strict, IAuditLog? log = null, TimeProvider? time = null)
    {
        if (!Enum.IsDefined(order))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order.");
        }

        (_order, _log, _time) = (order, log, time ?? TimeProvider.System);
        _gates = new(order, log, _time);
    }

    /// <inheritdoc/>
    public DocumentRun Run(DocumentRequest request, Func<DocumentQuestion, DocumentAnswer>? human)
    {
        ArgumentNullException.ThrowIfNull(request);
        DocumentPassage passage = new(request, human, _gates, _log ?? NoLog.Instance, _time);

        // Nothing in it waits for anything but the human, who is asked on this thread.
        return passage.Run(Reader.Infer(request.Prompt)).AsTask().GetAwaiter().GetResult();
    }

    private sealed class NoLog : IAuditLog
    {
        public static readonly NoLog Instance = new();

        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
