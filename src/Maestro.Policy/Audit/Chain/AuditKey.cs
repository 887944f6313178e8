using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy;

/// <summary>A secret that audit rows are signed with, and the name that the rows give it.</summary>
/// <remarks>Its bytes are zeroed when it is disposed of. Safe for use by any number of threads until then.</remarks>
public sealed class AuditKey : IDisposable
{
    /// <summary>A key that rows are signed with has at least so many bytes.</summary>
    public const int MinLength = 16;

    private readonly byte[] _bytes;
    private bool _isDisposed;

    private AuditKey(string id, byte[] bytes, bool canSign)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        (Id, _bytes, CanSign) = (id, bytes, canSign);
    }

    /// <summary>What rows call the key.</summary>
    /// <value>Such as <c>env:AUDIT_KEY</c>. No secret.</value>
    public string Id { get; }

    /// <summary>Whether rows may be signed with it, or only verified.</summary>
    /// <value><see langword="false"/> for <see cref="ToVerify"/>.</value>
    public bool CanSign { get; }

    /// <summary>Whether it is the demo key, which everybody knows: rows that it signs prove nothing.</summary>
    /// <value><see langword="false"/> for every other key.</value>
    public bool IsDemo { get; private init; }

    /// <summary>A key of a host's own.</summary>
    /// <param name="id">What rows call it.</param>
    /// <param name="key">Its bytes, <see cref="MinLength"/> or more; they are copied.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The name is empty or the key is too short.</exception>
    public static AuditKey FromBytes(string id, ReadOnlySpan<byte> key) =>
        key.Length >= MinLength
            ? new(id, key.ToArray(), canSign: true)
            : throw new ArgumentException(
                $"The key '{id}' has {key.Length} bytes; rows are signed with {MinLength} or more.", nameof(key));

    /// <summary>The bytes of a file, all of them: a line feed at its end is part of the key.</summary>
    /// <param name="path">The file; its name is the key's, as <c>file:name</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static AuditKey FromFile(string path)
    {
        byte[] key = File.ReadAllBytes(path);
        try
        {
            return FromBytes("file:" + Path.GetFileName(path), key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The UTF-8 bytes of an environment variable.</summary>
    /// <param name="variable">The variable; its name is the key's, as <c>env:NAME</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The variable isn't set, or too short.</exception>
    public static AuditKey FromEnvironment(string variable)
    {
        ArgumentException.ThrowIfNullOrEmpty(variable);
#pragma warning disable RS0030 // The host asks for this one variable.
        string key = Environment.GetEnvironmentVariable(variable) ?? "";
#pragma warning restore RS0030
        return FromBytes("env:" + variable, Encoding.UTF8.GetBytes(key));
    }

    /// <summary>The key that everybody knows, for demonstrations: rows that it signs prove nothing.</summary>
    /// <returns>The reference's demo key, <c>demo</c>.</returns>
    public static AuditKey Demo() => new("demo", [.. "DEMO_KEY_DO_NOT_USE_IN_PROD"u8], canSign: true) { IsDemo = true };

    /// <summary>A key of any length, empty ones included, for rows that somebody else has signed.</summary>
    /// <param name="id">What rows call it.</param>
    /// <param name="key">Its bytes; they are copied.</param>
    /// <returns>A key that can't sign.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static AuditKey ToVerify(string id, ReadOnlySpan<byte> key) => new(id, key.ToArray(), canSign: false);

    /// <summary>The HMAC-SHA256 of a message, for what is kept beside a log and protected with the same key.</summary>
    /// <remarks>Whether a key that only verifies may be used to sign is up to who signs; see <see cref="CanSign"/>.
    /// </remarks>
    /// <param name="message">The bytes, as they are.</param>
    /// <returns>32 bytes; compare them in constant time.</returns>
    /// <exception cref="ObjectDisposedException">The key has been zeroed.</exception>
    public byte[] Hmac(ReadOnlySpan<byte> message)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return HMACSHA256.HashData(_bytes, message);
    }

    /// <summary>Zeroes the key. Nothing can be signed or verified with it any more.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }

    internal AuditKey Renamed(string id) => new(id, [.. _bytes], CanSign) { IsDemo = IsDemo };

    internal IncrementalHash NewHash()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _bytes);
    }
}
