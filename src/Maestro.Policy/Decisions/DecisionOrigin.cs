namespace Maestro.Policy.Decisions;

/// <summary>What a decision needs of the pipeline that took it.</summary>
/// <typeparam name="T">The request's type.</typeparam>
internal abstract class DecisionOrigin<T>
{
    public abstract Codebook Codebook { get; }

    public abstract TimeProvider Time { get; }

    public abstract void Acknowledge(in DecisionRecord decision, string justification);
}
