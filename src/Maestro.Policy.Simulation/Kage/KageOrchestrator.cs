using System.Text;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>Leads an emergency contract through its gates and its humans, in a simulation.</summary>
/// <remarks>
/// Safe for use by any number of threads. Every step is a signed row. It switches no signal, sends nothing, and makes
/// up no human's answer. The gates are those of <c>Maestro.Policy.Gates</c>; what is its own is the order.
/// </remarks>
public sealed class KageOrchestrator
{
    private readonly KageOptions _options;
    private readonly IKageHumans _humans;
    private readonly KageSteps _steps;

    /// <summary>Makes an orchestrator.</summary>
    /// <param name="options">What it works with.</param>
    /// <param name="humans">Who is asked.</param>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public KageOrchestrator(KageOptions options, IKageHumans humans)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(humans);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _humans, _steps) = (options, humans, new(options));
    }

    /// <summary>The words of the adapter.</summary>
    /// <value>Layers and reasons of its rows.</value>
    public static Codebook Codebook => KageWords.Codebook;

    /// <summary>Runs a request from its first gate to its end.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">A text of the request, or the draft, holds half a
    /// character.</exception>
    /// <exception cref="IOException">The artifact can't be written, or there is one already: the draft didn't take
    /// effect.</exception>
    /// <exception cref="UnauthorizedAccessException">The artifact may not be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; it has no result.</exception>
    public async ValueTask<KageResult> RunAsync(KageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.RunId, nameof(request));
        ArgumentNullException.ThrowIfNull(request.Scenario, nameof(request));

        KageRun run = new(_options, request, _humans);

        foreach (KageStep step in _steps.All)
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (!await step.PassesAsync(run, cancellationToken).ConfigureAwait(false))
            {
                return Result(run, _options.Reading == KageReading.Reference ? step.FixedReason : null);
            }
        }

        return Result(run, null);
    }

    private KageResult Result(KageRun run, ReasonCode? fixedReason)
    {
        DecisionRecord last = run.Rows[^1].Row.Decision;

        // The reference reports what a gate stopped as a pause, unless it is sealed.
        Verdict verdict = fixedReason is null ? last.Verdict : last.IsSealed ? Verdict.Stop : Verdict.Hitl;

        return new()
        {
            RunId = run.Request.RunId,
            Verdict = verdict,
            Reason = fixedReason ?? last.Reason,
            IsSealed = last.IsSealed,
            ArtifactPath = run.ArtifactPath,
            Rows = [.. run.Rows],
            Verification = Verified(run),
        };
    }

    private AuditVerification Verified(KageRun run)
    {
        using MemoryStream lines = new(Encoding.UTF8.GetBytes(string.Concat(run.Rows.Select(row => $"{row}\n"))));

        return AuditVerifier.Verify(lines, _options.Key);
    }
}
