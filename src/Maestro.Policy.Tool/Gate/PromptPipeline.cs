using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Tool.Gate;

/// <summary>The pipeline behind <c>maestro gate</c>, with its log.</summary>
internal sealed class PromptPipeline : IDisposable
{
    /// <summary>The member of a row that says which prompt it is about.</summary>
    public const string HashField = "prompt_hash";

    private readonly UnsignedAuditLog _log;
    private readonly GatePipeline<Prompt> _pipeline;

    public PromptPipeline(GateRequest request, TimeProvider time, Func<IGate<Prompt>> patternGate)
    {
        _log = new(request.LogPath, request.Format == LogFormat.Min ? MinRow.Write : null);
        _pipeline = GatePipeline.For<Prompt>(PromptWords.Codebook)
            .Gate(new IntakeGate())
            .Gate(patternGate())
            .Digest(static prompt => prompt.Hash, HashField)
            .Audit(_log)
            .Observe(Faults)
            .Time(time)
            .Build();
    }

    /// <summary>What went wrong on the way.</summary>
    public FaultListener Faults { get; } = new();

    /// <summary>The gate that looks for words.</summary>
    public static IGate<Prompt> Patterns() =>
        new PatternGate<Prompt>(
            new()
            {
                Layer = PromptWords.Layers.PatternGate,
                StopReason = PromptWords.Reasons.StopPattern,
                HitlReason = PromptWords.Reasons.HitlPattern,
            },
            static prompt => prompt.Text);

    /// <summary>Judges a prompt and puts the answer on record.</summary>
    /// <returns>The record, for display; the answer to the caller is the process's exit code.</returns>
    public async ValueTask<DecisionRecord> JudgeAsync(Prompt prompt, string runId)
    {
        // Once begun, a prompt is judged and recorded to its end: Ctrl-C takes effect before the next.
        Decision<Prompt> decision =
            await _pipeline.EvaluateAsync(prompt, new(runId), CancellationToken.None).ConfigureAwait(false);

        return decision.Match(
            run: static permit => permit.Decision,
            hitl: static ask => ask.Decision,
            stop: static notice => notice.Decision);
    }

    public void Dispose() => _log.Dispose();
}
