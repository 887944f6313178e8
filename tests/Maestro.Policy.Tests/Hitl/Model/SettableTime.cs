namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>A clock that shows what it is set to.</summary>
internal sealed class SettableTime : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
