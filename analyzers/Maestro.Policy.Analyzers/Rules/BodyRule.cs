using Maestro.Policy.Analyzers.Bodies;

namespace Maestro.Policy.Analyzers.Rules;

/// <summary>A rule about what happens inside one member.</summary>
internal abstract class BodyRule : Rule
{
    public abstract void Check(Body body);
}
