using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>Rows that are signed as the format says, by other means than the library's.</summary>
internal static class SignedRows
{
    /// <summary>What they are signed with, unless a test says otherwise.</summary>
    public const string Key = "a key for the tests of the tool";

    /// <summary>A log of so many rows.</summary>
    public static string Log(int rows, string key = Key)
    {
        string previous = new('0', 64);
        StringBuilder log = new();
        for (int i = 0; i < rows; i++)
        {
            string body = $"{{\"decision\":\"RUN\",\"n\":{i}";
            string hash = Convert.ToHexStringLower(HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{previous}\n{body}}}")));
            log.Append(body).Append(",\"prev_hash\":\"").Append(previous)
                .Append("\",\"row_hash\":\"").Append(hash).Append("\"}\n");
            previous = hash;
        }

        return log.ToString();
    }
}
