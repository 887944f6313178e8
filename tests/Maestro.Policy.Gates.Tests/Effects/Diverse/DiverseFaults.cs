namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>Which parts of a recorded run were made to fail, so that the next ones have to hold.</summary>
internal sealed record DiverseFaults(
    bool RunAnything, bool AcceptAnything, bool PlanPersonalTool, bool PlanUnknownTool, bool TamperSignature);
