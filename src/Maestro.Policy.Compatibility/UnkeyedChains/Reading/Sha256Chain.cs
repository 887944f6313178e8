using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>The hashes of an unkeyed chain.</summary>
internal static class Sha256Chain
{
    /// <summary>What the first row says of the row before it.</summary>
    public const string Genesis = "GENESIS";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a text is a hash: 64 lower-case hex digits.</summary>
    public static bool IsHash(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(Digits);

    /// <summary>The hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash that ties a row to the one before it.</summary>
    public static string Link(string prevHash, string rowHash) => Of(Encoding.UTF8.GetBytes($"{prevHash}:{rowHash}"));

    /// <summary>The hash of a row's content.</summary>
    /// <param name="row">The row, opened.</param>
    /// <param name="leftOut">The members that don't count.</param>
    /// <returns>The hash; <see langword="null"/> where the content has no canonical form, such as half a character.
    /// </returns>
    public static string? OfContent(ReferenceValue row, ReadOnlySpan<string> leftOut)
    {
        StringBuilder content = new("{");
        foreach ((string name, ReferenceMember member) in row.Members)
        {
            if (!leftOut.Contains(name))
            {
                content.Append(content.Length > 1 ? "," : "")
                    .Append(member.RawName)
                    .Append(':')
                    .Append(member.Value.Raw);
            }
        }

        byte[] json = Encoding.UTF8.GetBytes(content.Append('}').ToString());
        ArrayBufferWriter<byte> canonical = new();
        return CanonicalJson.TryWrite(json, canonical, out _, AuditDialect.Reference)
            ? Of(canonical.WrittenSpan)
            : null;
    }
}
