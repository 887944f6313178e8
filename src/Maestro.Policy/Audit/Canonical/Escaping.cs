using System.Buffers;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>What can't stand in a JSON string as it is.</summary>
internal static class Escaping
{
    /// <summary>Quotes, backslashes and control characters.</summary>
    public static readonly SearchValues<byte> Needed =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(static each => (byte)each)]);
}
