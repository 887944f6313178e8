using System.Text.Json;
using Maestro.Policy.Gates.Checkpoints;

namespace DocOrchestrator;

/// <summary>A run that wants to begin, or to go on.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Prompt">What it is asked for.</param>
/// <param name="TaskCount">How many tasks that means.</param>
/// <param name="Found">What is there to go on from; <see langword="null"/> for a run that begins.</param>
/// <param name="Contract">The contract that it is to work by.</param>
public sealed record RunStart(
    string RunId, string Prompt, int TaskCount, CheckpointReading? Found, JsonElement? Contract)
{
    /// <summary>Exactly what a human says yes to.</summary>
    public string Said => $"{RunId}\n{Prompt}\n{Found?.Checkpoint?.State}\n{Contract}";
}
