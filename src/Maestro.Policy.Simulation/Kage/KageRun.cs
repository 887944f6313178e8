using System.Collections.Immutable;
using Maestro.Policy.Gates.Authorization;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>A run on its way.</summary>
internal sealed class KageRun
{
    private const string AuthId = "EMG-DEMO001";

    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private readonly KageOptions _options;
    private readonly KageChain _chain;
    private readonly IKageHumans _humans;

    /// <summary>Begins a run.</summary>
    public KageRun(KageOptions options, KageRequest request, IKageHumans humans)
    {
        (_options, Request, _humans, _chain) = (options, request, humans, new(options));
        Authorization = request.Authorization ?? new(
            $"AUTHREQ#{request.RunId}", AuthId, request.Scenario.ToContext(), Now + options.RequestLifetime);
    }

    /// <summary>What is asked for.</summary>
    public KageRequest Request { get; }

    /// <summary>What happens, and what is asked for.</summary>
    public KageScenario Scenario => Request.Scenario;

    /// <summary>Whether the reference's gaps are kept.</summary>
    public bool IsReference => _options.Reading == KageReading.Reference;

    /// <summary>The request for authorization.</summary>
    public AuthRequest Authorization { get; }

    /// <summary>The time, as the reference writes it.</summary>
    public DateTimeOffset Now => _options.Time.GetUtcNow().ToOffset(Offset);

    /// <summary>The draft, when there is one.</summary>
    public string? Draft { get; set; }

    /// <summary>The artifact, when there is one.</summary>
    public string? ArtifactPath { get; set; }

    /// <summary>What happened.</summary>
    public IReadOnlyList<KageRow> Rows => _chain.Rows;

    /// <summary>Goes on.</summary>
    /// <returns><see langword="true"/>.</returns>
    public bool Pass(Layer layer, ReasonCode reason, string? detail = null, params ImmutableArray<AuditField> extra) =>
        Add(new(layer, Verdict.Run, false, false, Decider.System, reason), detail, extra: extra);

    /// <summary>Waits for a human, who may be asked or not.</summary>
    /// <returns><see langword="false"/>.</returns>
    public bool Pause(Layer layer, ReasonCode reason, string? detail = null) =>
        Add(new(layer, Verdict.Hitl, false, true, Decider.System, reason), detail);

    /// <summary>Stops for good.</summary>
    /// <returns><see langword="false"/>.</returns>
    public bool Seal(Layer layer, ReasonCode reason, string? detail = null) =>
        Add(new(layer, Verdict.Stop, true, false, Decider.System, reason), detail);

    /// <summary>Puts an answer of a human on record.</summary>
    /// <returns>Whether it is a yes.</returns>
    public bool Answer(Layer layer, Decider decider, bool isYes, ReasonCode reason, string? detail = null) =>
        Add(new(layer, isYes ? Verdict.Run : Verdict.Stop, false, false, decider, reason), detail);

    /// <summary>Puts a step on record.</summary>
    /// <returns>Whether it lets the run go on.</returns>
    public bool Add(
        RowHeader step,
        string? detail = null,
        string happening = "GATE",
        string? artifact = null,
        ImmutableArray<AuditField> extra = default)
    {
        ImmutableArray<AuditField> members =
        [
            new("event", happening),
            new("detail", detail is null ? default : (AuditValue)detail),
            new("artifact_path", artifact is null ? default : (AuditValue)artifact),
            .. extra.IsDefault ? [] : extra,
        ];

        _chain.Add(new(Now, Request.RunId, step, members));
        return step.Verdict == Verdict.Run;
    }

    /// <summary>Asks a human. Whatever isn't a yes is a no.</summary>
    public async ValueTask<bool> AskAsync(
        KageQuestionKind kind, ReasonCode reason, CancellationToken cancellationToken)
    {
        DateTimeOffset? expiresAt =
            kind == KageQuestionKind.Authorize && !IsReference ? Authorization.ExpiresAt : null;

        try
        {
            return await _humans.AgreeAsync(new(Request.RunId, kind, reason, expiresAt, Draft), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }
}
