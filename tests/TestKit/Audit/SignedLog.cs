using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.TestKit;

/// <summary>Logs that are signed as the format says, by other means than the library's.</summary>
public static class SignedLog
{
    /// <summary>Signs bodies that are in canonical form already.</summary>
    public static byte[] Of(byte[] key, params string[] bodies)
    {
        string previous = new('0', 64);
        StringBuilder log = new();
        foreach (string body in bodies)
        {
            string hash = Convert.ToHexStringLower(
                HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(previous + "\n" + body)));
            log.Append(body.AsSpan(0, body.Length - 1))
                .Append(body.Length > 2 ? "," : "")
                .Append("\"prev_hash\":\"").Append(previous)
                .Append("\",\"row_hash\":\"").Append(hash)
                .Append("\",\"key_id\":\"k\",\"chain_id\":\"chain-1\"}")
                .Append('\n');
            previous = hash;
        }

        return Encoding.UTF8.GetBytes(log.ToString());
    }
}
