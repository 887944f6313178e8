using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>What came of a run.</summary>
internal sealed class ScenarioResult
{
    public Verdict Decision { get; set; } = Verdict.Hitl;

    /// <summary>What was altered: the reference's code and its detail.</summary>
    public (string Code, string? Detail)? Tamper { get; set; }

    public List<(string Id, Verdict Decision, string? Layer, string Reason, bool HasArtifact)> Tasks { get; } = [];

    public List<string> Artifacts { get; } = [];

    public string? Dispatch { get; set; }

    public string? ContractHash { get; set; }

    /// <summary>Why the rest isn't what the reference does.</summary>
    public Deviation? Deviation { get; set; }
}
