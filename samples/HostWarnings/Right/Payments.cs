using Maestro.Policy;

namespace HostWarnings;

/// <summary>What this host does to the outside world.</summary>
internal static class Payments
{
    /// <summary>Trusts its callers to have asked; the compiler checks that they did.</summary>
    [GuardedEffect]
    public static void Pay(Refund refund) => Console.WriteLine($"paid {refund.Amount}");

    /// <summary>Trusts nobody: without a permit there is no refund.</summary>
    public static void PayWith(Permit<Refund> permit) => Pay(permit.Redeem());
}
