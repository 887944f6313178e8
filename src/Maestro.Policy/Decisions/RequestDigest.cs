using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Maestro.Policy;

/// <summary>A SHA-256 digest that stands for exactly one request, in the audit log and in approvals.</summary>
/// <remarks>The default value is the empty digest: it stands for no request and matches nothing, itself
/// included.</remarks>
public readonly struct RequestDigest : IEquatable<RequestDigest>
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private RequestDigest(ReadOnlySpan<byte> hash) =>
        (_high, _low) = (MemoryMarshal.Read<UInt128>(hash), MemoryMarshal.Read<UInt128>(hash[16..]));

    /// <summary>Whether this is the default value, which stands for no request.</summary>
    /// <value><see langword="true"/> for the default value.</value>
    public bool IsEmpty => _high == 0 && _low == 0;

    /// <summary>The digest of bytes.</summary>
    /// <param name="bytes">All that tells one request from another.</param>
    /// <returns>The digest.</returns>
    public static RequestDigest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new(hash);
    }

    /// <summary>The digest that a SHA-256 hash is, for what was hashed piece by piece.</summary>
    /// <param name="hash">32 bytes.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="ArgumentException">There are more or fewer bytes.</exception>
    public static RequestDigest OfHash(ReadOnlySpan<byte> hash) =>
        hash.Length == SHA256.HashSizeInBytes
            ? new(hash)
            : throw new ArgumentException($"A SHA-256 hash has 32 bytes, not {hash.Length}.", nameof(hash));

    /// <summary>The digest of a text's UTF-8 form, not normalised.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="ArgumentException">The text holds a lone surrogate, so that it has no UTF-8 form.</exception>
    public static RequestDigest OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(StrictUtf8.GetBytes(text));
    }

    /// <summary>The digest of a request's JSON form.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="typeInfo">How to write it: from a <c>JsonSerializerContext</c>, which keeps it free of
    /// reflection.</param>
    /// <returns>The digest. What the type leaves out of its JSON form (ignored members, fields) isn't in it.</returns>
    /// <exception cref="NotSupportedException">The request holds something that JSON can't, or is of a derived type
    /// whose members its JSON form would leave out.</exception>
    public static RequestDigest OfJson<T>(T request, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (request is not null && request.GetType() != typeof(T) && typeInfo.PolymorphismOptions is null)
        {
            throw new NotSupportedException(
                $"The JSON form of {typeof(T).Name} leaves out what {request.GetType().Name} adds to it.");
        }

        return Of(JsonSerializer.SerializeToUtf8Bytes(request, typeInfo));
    }

    /// <summary>Reads a digest as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">64 hexadecimal digits, of either case.</param>
    /// <param name="digest">The digest; the empty one where the text is none.</param>
    /// <returns>Whether the text is a digest.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequestDigest digest)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        bool isDigest = text?.Length == 2 * hash.Length
            && Convert.FromHexString(text, hash, out _, out _) == OperationStatus.Done;
        digest = isDigest ? new(hash) : default;
        return isDigest;
    }

    /// <summary>Compares two digests.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when both stand for the same request.</returns>
    public static bool operator ==(RequestDigest left, RequestDigest right) => left.Equals(right);

    /// <summary>Compares two digests.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> unless both stand for the same request.</returns>
    public static bool operator !=(RequestDigest left, RequestDigest right) => !left.Equals(right);

    /// <summary>Compares two digests.</summary>
    /// <param name="other">The other.</param>
    /// <returns><see langword="true"/> when both stand for the same request; never for the empty digest.</returns>
    public bool Equals(RequestDigest other) => _high == other._high && _low == other._low && !IsEmpty;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RequestDigest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_high, _low);

    /// <summary>The digest in hexadecimal.</summary>
    /// <returns>64 lower-case digits; empty for the empty digest.</returns>
    public override string ToString()
    {
        if (IsEmpty)
        {
            return "";
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        MemoryMarshal.Write(hash, _high);
        MemoryMarshal.Write(hash[16..], _low);
        return Convert.ToHexStringLower(hash);
    }
}
