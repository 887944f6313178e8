using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.Hitl.Desk;

/// <summary>The keys and ids of tickets: they follow from the question, so that asking twice is asking once.</summary>
internal static class TicketKeys
{
    private const int IdBytes = 16;
    private const int StackBytes = 512;

    /// <summary>The key of a question that the host gives none.</summary>
    public static string Of<T>(HitlRequest<T> ask)
    {
        // Lengths keep the parts apart.
        StringBuilder parts = new();
        string requester = ask.Requester is null ? "" : $"+{ask.Requester}";
        foreach (string part in (ReadOnlySpan<string>)
        [
            ask.Codebook.Name, ask.Codebook.Version, ask.RunId, requester, ask.Layer.Name, ask.Reason.Name,
            ask.Digest.ToString(),
        ])
        {
            parts.Append(part.Length).Append(' ').Append(part);
        }

        return Hash("question:", parts.ToString(), SHA256.HashSizeInBytes);
    }

    /// <summary>The id of the ticket that a key opens.</summary>
    public static string Id(string openKey) => Hash("TKT-", openKey, IdBytes);

    private static string Hash(string prefix, string text, int bytes)
    {
        Span<byte> utf8 = stackalloc byte[StackBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(text, utf8, out int length) ? utf8[..length] : Long(text), hash);
        Span<char> digits = stackalloc char[2 * SHA256.HashSizeInBytes];
        Convert.TryToHexStringLower(hash[..bytes], digits, out int written);
        return string.Concat(prefix, digits[..written]);
    }

    private static byte[] Long(string text) => Encoding.UTF8.GetBytes(text);
}
