namespace Maestro.Policy.Gates.Effects.Targets;

/// <summary>A target that is a name: a program, an address, an account, a source. It is compared as it is.</summary>
internal sealed class NamedTarget(string name) : EffectTarget(name)
{
    protected override string? UnderFault =>
        "reaches under its target, which only hosts and folders have something under. Name the target exactly.";

    public override IEnumerable<string> Around() => [];
}
