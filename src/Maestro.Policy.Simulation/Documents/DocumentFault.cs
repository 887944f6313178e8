namespace Maestro.Policy.Simulation.Documents;

/// <summary>What is wrong with a draft on purpose.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
[Flags]
public enum DocumentFault : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It isn't what was asked for (<c>break_contract</c>).</summary>
    BreakContract = 1,

    /// <summary>It holds an e-mail address (<c>leak_email</c>).</summary>
    LeakEmail = 2,

    /// <summary>It is against the policy (<c>policy_danger</c>).</summary>
    PolicyDanger = 4,

    /// <summary>It holds other personal data (<c>pii</c>).</summary>
    Pii = 8,
}
