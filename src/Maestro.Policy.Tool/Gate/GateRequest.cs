namespace Maestro.Policy.Tool.Gate;

/// <summary>What <c>maestro gate</c> was asked to do.</summary>
/// <param name="RunId">The run; of a file of prompts the part that all their runs share.</param>
/// <param name="Log">The log as the command line names it.</param>
/// <param name="LogPath">The log's full path.</param>
/// <param name="Format">How rows are written.</param>
/// <param name="Json">Whether the answer is a JSON document.</param>
internal sealed record GateRequest(string RunId, string Log, string LogPath, LogFormat Format, bool Json)
{
    /// <summary>The log of a format when the command line names none.</summary>
    public static string DefaultLog(LogFormat format) =>
        format == LogFormat.Min ? "logs/orchestrator_min.jsonl" : "logs/maestro_gate.jsonl";
}
