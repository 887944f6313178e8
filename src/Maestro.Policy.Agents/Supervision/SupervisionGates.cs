using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands;
using Maestro.Policy.Sandbox.Paths;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>The pipelines of a session.</summary>
internal sealed class SupervisionGates
{
    private readonly FrozenDictionary<string, GatePipeline<SupervisionRequest>> _found;

    public SupervisionGates(IAuditLog log, TimeProvider time, CommandPolicy commands, PathPolicy paths)
    {
        CommandGateOptions command = new()
        {
            Layer = SupervisionBook.Layers.CommandGate, StopReason = SupervisionBook.Reasons.CommandBlocked,
            HitlReason = SupervisionBook.Reasons.CommandConfirm, Policy = commands,
        };
        Launch = Builder(log, time)
            .Gate(SupervisionBook.Layers.PreparationGate, Prepared, new() { Reach = GateReach.Pause })
            .AddCommandGate(command, static request => CommandInput.OfArguments(request.Command))
            .Gate(SupervisionBook.Layers.FlagGate, Flagged, new() { Reach = GateReach.Stop })
            .Gate(
                SupervisionBook.Layers.PathGate,
                (request, gate) => Placed(paths, request, gate), new() { Reach = GateReach.Stop })
            .Build();

        // One for each layer, so that a row says which one let something through.
        _found = SupervisionBook.Codebook.Layers.ToFrozenDictionary(
            static layer => layer.Name,
            layer => Builder(log, time).Gate(layer, Found, new() { Reach = GateReach.Stop }).Build(),
            StringComparer.Ordinal);
    }

    /// <summary>Whether a program starts.</summary>
    public GatePipeline<SupervisionRequest> Launch { get; }

    /// <summary>Makes a decision of what a table found.</summary>
    public GatePipeline<SupervisionRequest> Matters(string layer) => _found[layer];

    private static GatePipelineBuilder<SupervisionRequest> Builder(IAuditLog log, TimeProvider time) =>
        GatePipeline.For<SupervisionRequest>(SupervisionBook.Codebook)
            .Audit(log)
            .Time(time)
            .Digest(static request => request.Digest());

    private static GateResult Prepared(SupervisionRequest request, GateContext gate) =>
        request.Unfit is null
            ? gate.Pass()
            : gate.Pause(SupervisionBook.Reasons.DirectoryUnfit, request.Unfit);

    private static GateResult Flagged(SupervisionRequest request, GateContext gate) => request switch
    {
        { Flag: null } => gate.Pass(),
        { Isolation: null or "" } => gate.Stop(SupervisionBook.Reasons.DangerousFlag, request.Flag),
        _ => gate.Pass($"{request.Flag}, isolated by: {request.Isolation}"),
    };

    private static GateResult Placed(PathPolicy paths, SupervisionRequest request, GateContext gate)
    {
        PathReading reading = paths.Judge(request.Folder, PathOperation.Read);
        return reading.Verdict == Verdict.Run
            ? gate.Pass()
            : gate.Stop(SupervisionBook.Reasons.PathRefused, $"{reading.Finding}");
    }

    private static GateResult Found(SupervisionRequest request, GateContext gate)
    {
        string? detail = request.Detail.Length == 0 ? null : request.Detail;
        return request.Verdict switch
        {
            Verdict.Run => gate.Pass(detail),
            Verdict.Hitl => gate.Pause(SupervisionBook.Codebook.Reason(request.Reason), detail),
            _ => gate.Stop(SupervisionBook.Codebook.Reason(request.Reason), detail),
        };
    }
}
