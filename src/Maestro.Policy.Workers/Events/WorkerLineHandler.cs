namespace Maestro.Policy.Workers.Events;

/// <summary>Takes the lines of a stream, one after the other.</summary>
/// <param name="line">The line; good until the handler returns.</param>
public delegate void WorkerLineHandler(in WorkerLine line);
