using System.Text.Json.Serialization.Metadata;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

/// <summary>Puts a pipeline together. Every misconfiguration is found by <see cref="Build"/>, all of them at
/// once.</summary>
/// <typeparam name="T">The type of the requests.</typeparam>
/// <remarks>Not safe for use by several threads; the pipeline that it builds is.</remarks>
public sealed partial class GatePipelineBuilder<T>
{
    private readonly Codebook _codebook;
    private readonly List<GateDraft<T>> _gates = [];
    private readonly List<IPipelineObserver> _observers = [];
    private readonly List<IAuditLog> _logs = [];
    private bool _unaudited;
    private bool _standsUnrecorded;
    private GateMode _mode;
    private TimeProvider _time = TimeProvider.System;
    private TimeSpan? _gateTimeout;
    private TimeSpan? _auditTimeout;
    private TimeSpan? _permitLifetime;
    private Func<T, RequestDigest>? _digest;
    private bool _hasBlankJson;
    private string _digestField = "request_digest";

    internal GatePipelineBuilder(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        _codebook = codebook;
        if (typeof(T) == typeof(string))
        {
            _digest = static text => RequestDigest.OfText((string)(object)text!);
        }
    }

    /// <summary>Adds a gate. Gates are asked in the order in which they are added.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="options">How to run it; by default as the gate says of itself.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Gate(IGate<T> gate, GateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return Add(
            new(() => gate.Layer, () => gate.Reach, options, seat => new AsyncGateSlot<T>(seat, gate.EvaluateAsync)));
    }

    /// <summary>Adds a gate that is a function and answers at once.</summary>
    /// <param name="layer">The layer that it decides for.</param>
    /// <param name="judge">The function; safe for use by any number of threads.</param>
    /// <param name="options">How to run it; by default it may do whatever its layer allows.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Gate(Layer layer, Func<T, GateContext, GateResult> judge, GateOptions? options = null)
    {
        ThrowIfMany(judge);
        return Add(new(() => layer, () => Widest(layer), options, seat => new InlineGateSlot<T>(seat, judge)));
    }

    /// <summary>Adds a gate that is an asynchronous function.</summary>
    /// <param name="layer">The layer that it decides for.</param>
    /// <param name="judge">The function; safe for use by any number of threads.</param>
    /// <param name="options">How to run it; by default it may do whatever its layer allows.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Gate(
        Layer layer, Func<T, GateContext, CancellationToken, ValueTask<GateResult>> judge, GateOptions? options = null)
    {
        ThrowIfMany(judge);
        return Add(new(() => layer, () => Widest(layer), options, seat => new AsyncGateSlot<T>(seat, judge)));
    }

    /// <summary>Says how far to ask the gates.</summary>
    /// <param name="mode">The mode; by default <see cref="GateMode.FirstObjection"/>.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Mode(GateMode mode)
    {
        _mode = mode;
        return this;
    }

    /// <summary>Says how long each gate may take that doesn't say so itself.</summary>
    /// <param name="timeout">More than zero, at most 24 days; by default without limit.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> GateTimeout(TimeSpan timeout)
    {
        _gateTimeout = timeout;
        return this;
    }

    /// <summary>Says how long a permit holds.</summary>
    /// <param name="lifetime">More than zero, at most 24 days; by default without limit.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> PermitLifetime(TimeSpan lifetime)
    {
        _permitLifetime = lifetime;
        return this;
    }

    /// <summary>Says what stands for a request in the audit log and in approvals.</summary>
    /// <param name="digest">Digests all that tells one request from another; safe for use by any number of threads.
    /// Text has a digest by default; without one, no approval can match.</param>
    /// <param name="field">The member of an audit row that holds it.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Digest(Func<T, RequestDigest> digest, string field = "request_digest")
    {
        ArgumentNullException.ThrowIfNull(digest);
        (_digest, _digestField) = (digest, field);
        return this;
    }

    /// <summary>Lets the JSON form stand for a request in the audit log and in approvals.</summary>
    /// <param name="typeInfo">How to write a request as JSON: from a <c>JsonSerializerContext</c>.</param>
    /// <param name="field">The member of an audit row that holds the digest.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Digest(JsonTypeInfo<T> typeInfo, string field = "request_digest")
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        _hasBlankJson = typeInfo is { Kind: JsonTypeInfoKind.Object, Properties.Count: 0 };
        return Digest(request => RequestDigest.OfJson(request, typeInfo), field);
    }

    /// <summary>Puts every decision on record. No record, no run.</summary>
    /// <param name="log">The log.</param>
    /// <param name="timeout">How long a decision waits for the log; a row that takes longer counts as not on record.
    /// More than zero, at most 24 days; by default without limit.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Audit(IAuditLog log, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        _logs.Add(log);
        _auditTimeout = timeout;
        return this;
    }

    /// <summary>Goes without an audit log, which nobody gets by forgetting one.</summary>
    /// <param name="justification">A reason that a reviewer can check.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="justification"/> is blank.</exception>
    public GatePipelineBuilder<T> Unaudited(string justification)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(justification);
        _unaudited = true;
        return this;
    }

    /// <summary>Lets a decision stand that can't be put on record, as long as its log is unavailable; observers are
    /// told of each. Without this, which nobody gets by forgetting something, it becomes a stop: no record, no
    /// run.</summary>
    /// <param name="justification">A reason that a reviewer can check, such as why stopping does more harm.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="justification"/> is blank.</exception>
    public GatePipelineBuilder<T> StandsUnrecorded(string justification)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(justification);
        _standsUnrecorded = true;
        return this;
    }

    /// <summary>Lets somebody watch. It costs nothing when nobody does.</summary>
    /// <param name="observer">The observer.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Observe(IPipelineObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observers.Add(observer);
        return this;
    }

    /// <summary>Says what time it is.</summary>
    /// <param name="time">The clock; by default the system's.</param>
    /// <returns>This builder.</returns>
    public GatePipelineBuilder<T> Time(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        return this;
    }

    private static GateReach Widest(Layer layer) => layer.MaySeal ? GateReach.Seal : GateReach.Stop;

    // Of functions that were added up, only the last would be heard.
    private static void ThrowIfMany(Delegate judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        if (!judge.HasSingleTarget)
        {
            throw new ArgumentException("A gate is one function; add each as a gate of its own.", nameof(judge));
        }
    }

    private GatePipelineBuilder<T> Add(GateDraft<T> gate)
    {
        _gates.Add(gate);
        return this;
    }
}
