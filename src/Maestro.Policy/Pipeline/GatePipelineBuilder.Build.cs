using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

public sealed partial class GatePipelineBuilder<T>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Builds the pipeline.</summary>
    /// <returns>A pipeline; later changes of this builder don't reach it.</returns>
    /// <exception cref="PipelineConfigurationException">Something is wrong: no gates, two gates of one name, a word of
    /// another codebook, a gate that might seal on a layer that may not, a time that isn't positive, no audit log.
    /// Everything that is wrong is listed.</exception>
    public GatePipeline<T> Build()
    {
        List<string> problems = [];
        CheckSettings(problems);
        GateSlot<T>[] slots = [.. _gates.Select((gate, index) => Seat(gate, index, problems)).OfType<GateSlot<T>>()];
        problems.AddRange(
            slots.GroupBy(slot => slot.Seat.Name, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Count()} gates are called '{same.Key}'; name them with GateOptions.Name."));
        return problems.Count == 0
            ? new(slots, Settings())
            : throw new PipelineConfigurationException(typeof(T), [.. problems]);
    }

    private GatePipelineSettings<T> Settings() =>
        new(
            _codebook,
            _mode,
            _time,
            _logs.SingleOrDefault(),
            _auditTimeout ?? Timeout.InfiniteTimeSpan,
            _standsUnrecorded,
            _digest,
            _digestField,
            _permitLifetime,
            _observers.Count == 0 ? null : new([.. _observers]));

    private void CheckSettings(List<string> problems)
    {
        if (_gates.Count == 0)
        {
            problems.Add("There is no gate: nothing would ever be judged.");
        }

        if (_logs.Count != (_unaudited ? 0 : 1))
        {
            problems.Add(
                _unaudited ? "It has an audit log and is declared Unaudited; choose one."
                : _logs.Count == 0 ? "There is no audit log: add Audit(log), or say why not: Unaudited(justification)."
                : $"There are {_logs.Count} audit logs; one decides whether a decision is on record.");
        }

        if (_standsUnrecorded && _unaudited)
        {
            problems.Add("It is declared Unaudited, so that nothing StandsUnrecorded; choose one.");
        }

        if (!Enum.IsDefined(_mode))
        {
            problems.Add($"Mode {(int)_mode} is unknown.");
        }

        if (_auditTimeout is { } wait && !IsSpan(wait))
        {
            problems.Add($"Audit has a timeout of {Said(wait)}");
        }

        if (_hasBlankJson)
        {
            problems.Add($"Digest would be the same for all: the JSON form of {typeof(T).Name} has no members.");
        }

        if (_permitLifetime is { } lifetime && !IsSpan(lifetime))
        {
            problems.Add($"PermitLifetime is {Said(lifetime)}");
        }

        if (!AuditRow.Accepts(_digestField) || _digestField is AuditFields.Detail or AuditFields.Approvals)
        {
            problems.Add($"Digest can't be recorded as '{_digestField}': it is no name, or every row has it already.");
        }
    }

    private GateSlot<T>? Seat(GateDraft<T> gate, int index, List<string> problems)
    {
        string name = gate.Options?.Name ?? $"#{index + 1}";
        try
        {
            Layer layer = gate.Layer();
            name = gate.Options?.Name ?? (layer == default ? name : layer.Name);
            if (string.IsNullOrWhiteSpace(name) || name is Sources.Audit or Sources.Digest or Sources.Clock)
            {
                problems.Add($"Gate #{index + 1} can't be called '{name}': that is no name, or a source of its own.");
            }

            GateReach reach = gate.Options?.Reach ?? gate.Reach();
            TimeSpan? timeout = gate.Options?.Timeout ?? _gateTimeout;
            int before = problems.Count;
            problems.AddRange(Faults(layer, reach, timeout).Select(fault => $"Gate '{name}' {fault}"));
            return problems.Count == before ? Slot(gate, new(name, layer, reach, _codebook, _time), timeout) : null;
        }
        catch (Exception exception)
        {
            problems.Add($"Gate '{name}' can't say what it is: {exception.GetType().Name}: {exception.Message}");
            return null;
        }
    }

    private static GateSlot<T> Slot(GateDraft<T> gate, GateSeat seat, TimeSpan? timeout)
    {
        GateSlot<T> slot = gate.Slot(seat);
        return timeout is { } limit ? new TimedGateSlot<T>(slot, limit) : slot;
    }

    private IEnumerable<string> Faults(Layer layer, GateReach reach, TimeSpan? timeout)
    {
        if (layer.Codebook is null)
        {
            yield return "has no layer.";
        }
        else if (!ReferenceEquals(layer.Codebook, _codebook))
        {
            yield return $"has layer '{layer}' of codebook '{layer.Codebook}', which is not this pipeline's "
                + $"'{_codebook}' (a codebook is known by its instance: load it once).";
        }

        if (!Enum.IsDefined(reach))
        {
            yield return $"has the unknown reach {(int)reach}.";
        }

        // Invariant: only layers that the codebook marks may seal.
        if (reach == GateReach.Seal && !layer.MaySeal)
        {
            yield return $"might seal, which layer '{layer}' may not; mark the layer in the codebook, or lower the "
                + "gate's reach.";
        }

        if (timeout is { } limit && !IsSpan(limit))
        {
            yield return $"has a timeout of {Said(limit)}";
        }
    }

    private static bool IsSpan(TimeSpan span) => span > TimeSpan.Zero && span <= Longest;

    private static string Said(TimeSpan span) =>
        FormattableString.Invariant($"{span:c}; it has to be more than zero and at most {Longest:c}.");
}
