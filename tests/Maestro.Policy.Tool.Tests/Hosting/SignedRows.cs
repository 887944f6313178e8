using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>Signed logs, as text that a test can change.</summary>
internal static class SignedRows
{
    /// <summary>What they are signed with, unless a test says otherwise.</summary>
    public const string Key = "a key for the tests of the tool";

    /// <summary>A log of so many rows.</summary>
    public static string Log(int rows, string key = Key) => Encoding.UTF8.GetString(SignedLog.Of(
        Encoding.UTF8.GetBytes(key),
        [.. Enumerable.Range(0, rows).Select(static i => $"{{\"decision\":\"RUN\",\"n\":{i}}}")]));
}
