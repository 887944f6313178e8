using System.Globalization;
using System.Numerics;

namespace Maestro.Policy.Simulation.Emergency.Results;

/// <summary>Numbers that may be absent.</summary>
internal static class Numbers
{
    public static AuditValue OrNull(double? number) => number is { } value ? value : default(AuditValue);

    public static AuditValue OrNull(BigInteger? number) => number is { } value
        ? AuditValue.FromJson(value.ToString(CultureInfo.InvariantCulture))
        : default;
}
