using System.Globalization;
using System.Security.Cryptography;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>Names for sessions: by their time, and by chance where two begin at once.</summary>
internal static class SessionNames
{
    private const int Digits = 6;

    /// <summary>A new one, such as <c>20260321-120000-1f9a03</c>.</summary>
    public static string New(TimeProvider time) =>
        time.GetUtcNow().ToString("yyyyMMdd-HHmmss-", CultureInfo.InvariantCulture)
        + RandomNumberGenerator.GetHexString(Digits, lowercase: true);
}
