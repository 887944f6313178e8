using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Policy.Audit;

namespace Maestro.Policy;

/// <summary>Appends rows to a log in the reference's keyed format: numbered rows, each with the hash of the one before.
/// </summary>
/// <remarks>
/// For logs that the reference's tools read on. It has no anchor, so nobody notices rows that are missing at the end,
/// and it redacts nothing: <see cref="JsonlAuditLog"/> is the library's own log. One thread at a time uses it, and one
/// of these at a time a log.
/// </remarks>
public sealed class IndexedAuditChain : IDisposable
{
    private static readonly string[] ChainMembers =
        ["row_index", "prev_hash", "key_id", "chain_id", "hash_alg", "row_hash"];

    private static readonly JsonWriterOptions Layout =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private readonly AuditFile _file;
    private readonly IDisposable _turn;
    private readonly AuditKey _key;
    private readonly string _chainId;
    private long _length;

    // What ends the last line, where it has no end.
    private byte[] _lineEnd;
    private bool _isBroken;

    private IndexedAuditChain(
        AuditFile file, IDisposable turn, AuditKey key, string chainId, AuditVerification found, bool hasEnd)
    {
        (_file, _turn, _key, _chainId) = (file, turn, key, chainId);
        (_length, Rows, Head, _lineEnd) = (file.Length, found.Rows, found.Head, hasEnd ? [] : [(byte)'\n']);
    }

    /// <summary>How many rows there are.</summary>
    /// <value>The number of the next row.</value>
    public long Rows { get; private set; }

    /// <summary>The hash of the last row.</summary>
    /// <value>64 lower-case hexadecimal digits; zeros before the first row.</value>
    public string Head { get; private set; }

    /// <summary>Verifies a log and opens it, if all of it is what the key signed.</summary>
    /// <param name="path">The log; where there is none, it begins.</param>
    /// <param name="key">What its rows are signed with, of any length: the format sets none.</param>
    /// <param name="chainId">What the rows call the chain; not empty.</param>
    /// <param name="found">What was found. Nothing is written where it isn't valid.</param>
    /// <param name="storage">Where the log is kept; the disk by default.</param>
    /// <returns>The log, to append to it; <see langword="null"/> where it isn't valid.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="IOException">It can't be read or opened, or somebody else has it open.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static IndexedAuditChain? TryOpen(
        string path, AuditKey key, string chainId, out AuditVerification found, AuditStorage? storage = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(chainId);
        storage ??= AuditStorage.Disk;
        string name = storage.Resolve(path);
        IDisposable turn = storage.Lock(name + ".lock");
        try
        {
            found = Verify(storage, name, key, out bool hasEnd);
            if (found.IsValid)
            {
                return new(storage.OpenToWrite(name), turn, key, chainId, found, hasEnd);
            }
        }
        catch
        {
            turn.Dispose();
            throw;
        }

        turn.Dispose();
        return null;
    }

    /// <summary>Appends a row and waits until the disk has it.</summary>
    /// <param name="row">The row, an object; what chains it is set here, whatever the row says.</param>
    /// <returns>Its hash: 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">It is no object.</exception>
    /// <exception cref="FormatException">It has a name twice, or half a character.</exception>
    /// <exception cref="IOException">It wasn't written, or perhaps it was: open the log again.</exception>
    public string Append(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A row is an object.", nameof(row));
        }

        if (_isBroken)
        {
            throw new IOException("A row before couldn't be written. Open the log again.");
        }

        string hash = Convert.ToHexStringLower(_key.Hmac(Write(row, hash: null)));

        // A row that is there, in part or whole, though it wasn't reported as written, mustn't get a successor.
        byte[] line = [.. _lineEnd, .. Write(row, hash), (byte)'\n'];
        _isBroken = true;
        _file.Write(line, _length);
        _file.Sync();
        _isBroken = false;
        (_length, Rows, Head, _lineEnd) = (_length + line.Length, Rows + 1, hash, []);
        return hash;
    }

    /// <summary>Closes the log.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _turn.Dispose();
    }

    private static AuditVerification Verify(AuditStorage storage, string path, AuditKey key, out bool hasEnd)
    {
        using Stream log = storage.Exists(path) ? storage.OpenToRead(path) : new MemoryStream();
        AuditVerification found = AuditVerifier.Verify(log, key, new() { Format = AuditFormat.Indexed });
        log.Position = Math.Max(log.Length - 1, 0);
        hasEnd = log.ReadByte() is -1 or '\n';
        return found;
    }

    private byte[] Write(JsonElement row, string? hash)
    {
        using MemoryStream output = new();
        using (Utf8JsonWriter json = new(output, Layout))
        {
            json.WriteStartObject();
            foreach (JsonProperty member in row.EnumerateObject())
            {
                if (!ChainMembers.Contains(member.Name, StringComparer.Ordinal))
                {
                    member.WriteTo(json);
                }
            }

            json.WriteNumber("row_index", Rows);
            json.WriteString("prev_hash", Head);
            json.WriteString("key_id", _key.Id);
            json.WriteString("chain_id", _chainId);
            json.WriteString("hash_alg", "HMAC-SHA256");
            if (hash is not null)
            {
                json.WriteString("row_hash", hash);
            }

            json.WriteEndObject();
        }

        return CanonicalJson.Encode(output.ToArray());
    }
}
