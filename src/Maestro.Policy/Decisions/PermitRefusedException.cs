namespace Maestro.Policy;

/// <summary>A permit was refused when an effect tried to redeem it; the effect must not happen.</summary>
public sealed class PermitRefusedException : InvalidOperationException
{
    internal PermitRefusedException(string message)
        : base(message)
    {
    }
}
