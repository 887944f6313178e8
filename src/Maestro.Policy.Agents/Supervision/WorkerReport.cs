using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A line of a worker that says something, or that can't be read.</summary>
/// <param name="Line">The line.</param>
/// <param name="Payload">The payload of a review, as the worker wrote it; <see langword="null"/> for other lines.
/// </param>
/// <param name="Tokens">How many tokens it says it used; negative when that can't be read, <see langword="null"/> when
/// it doesn't say.</param>
internal sealed record WorkerReport(WorkerEvent Line, string? Payload, long? Tokens);
