using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Rows;

namespace Maestro.Policy.Audit.Anchors;

/// <summary>An anchor as the text of its file: a JSON object on one line, signed with the key of the log.</summary>
internal static class AnchorText
{
    /// <summary>No anchor is longer.</summary>
    public const int MaxLength = 4096;

    /// <summary>No name of a key or a chain is longer, in UTF-16, so that an anchor takes both however they are
    /// escaped.</summary>
    public const int MaxNameLength = 256;

    private const int Members = 9;

    /// <summary>Writes an anchor.</summary>
    public static byte[] Write(Anchor anchor, AuditKey key)
    {
        RowMembers members = new();
        members.Begin();
        members.Add("chain_id", anchor.ChainId);
        members.Add("file", anchor.File);
        members.Add("file_length", anchor.FileLength);
        members.Add("file_rows", anchor.FileRows);
        members.Add("first_file", anchor.FirstFile);
        members.Add("head", anchor.Head);
        members.Add("key_id", anchor.KeyId);
        members.Add("rows", anchor.Rows);
        JsonBytes message = Begin();
        members.WriteCanonical(message);
        using RowHash hash = new(key);
        Span<byte> mac = stackalloc byte[RowHash.Length];
        hash.Compute(message.Written, mac);
        members.Add("mac", Encoding.ASCII.GetString(mac));
        return [.. "{"u8, .. members.Written, .. "}\n"u8];
    }

    /// <summary>Reads an anchor.</summary>
    /// <returns>The anchor; nothing where it isn't what one of the keys signed.</returns>
    public static Anchor? Read(ReadOnlySpan<byte> text, IReadOnlyList<AuditKey> keys)
    {
        JsonTape tape = new();
        return text.Length <= MaxLength
            && tape.TryRead(text, AuditDialect.Strict, out _)
            && tape[0] is { Kind: JsonTokenKind.Object, Length: Members }
            && IsSigned(tape, keys)
            ? Read(tape)
            : null;
    }

    private static bool IsSigned(JsonTape tape, IReadOnlyList<AuditKey> keys)
    {
        int mac = tape.Find(tape[0], "mac"u8);
        CanonicalWriter writer = new();
        writer.Begin(Begin().Written, tape);
        writer.Object(tape, tape[0], [mac]);
        ReadOnlySpan<byte> said = tape.TextOf(mac);
        Span<byte> computed = stackalloc byte[RowHash.Length];
        foreach (AuditKey key in keys)
        {
            using RowHash hash = new(key);
            hash.Compute(writer.Written, computed);
            if (CryptographicOperations.FixedTimeEquals(said, computed))
            {
                return true;
            }
        }

        return false;
    }

    // What was signed is well-formed, unless somebody signed something else with the key.
    private static Anchor? Read(JsonTape tape) =>
        tape.FindText("key_id"u8) is { Length: > 0 } key
        && tape.FindText("chain_id"u8) is { } chain
        && tape.FindText("head"u8) is { Length: RowHash.Length } head
        && Number(tape, "rows"u8) is { } rows
        && Number(tape, "file"u8) is > 0 and <= int.MaxValue and { } file
        && Number(tape, "first_file"u8) is > 0 and { } first && first <= file
        && Number(tape, "file_rows"u8) is { } fileRows && fileRows <= rows
        && Number(tape, "file_length"u8) is { } fileLength
            ? new(key, chain, rows, head, (int)file, (int)first, fileRows, fileLength)
            : null;

    private static long? Number(JsonTape tape, ReadOnlySpan<byte> name) =>
        tape.Find(tape[0], name) is >= 0 and int value
        && tape[value].Kind == JsonTokenKind.Integer
        && long.TryParse(tape.Text(tape[value]), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    // No row begins like this, so that no row's hash passes for an anchor's.
    private static JsonBytes Begin()
    {
        JsonBytes message = new();
        message.Append("maestro-anchor\n"u8);
        return message;
    }
}
