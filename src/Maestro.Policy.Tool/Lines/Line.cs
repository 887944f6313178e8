namespace Maestro.Policy.Tool.Lines;

/// <summary>One line of input, without its end.</summary>
/// <remarks>The default value is an empty line that was never read.</remarks>
internal readonly struct Line
{
    private readonly RequestDigest _digest;

    private Line(long number, ReadOnlyMemory<byte> bytes, RequestDigest digest, bool isTooLong) =>
        (Number, Bytes, _digest, IsTooLong) = (number, bytes, digest, isTooLong);

    /// <summary>Which line it is, from 1.</summary>
    public long Number { get; }

    /// <summary>What is in it, until the next line is read; nothing for a line that is too long.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the line has more bytes than a line may have, so that none of them were kept.</summary>
    public bool IsTooLong { get; }

    /// <summary>The digest of all its bytes, also of those that were not kept.</summary>
    public RequestDigest Digest => IsTooLong ? _digest : RequestDigest.Of(Bytes.Span);

    public static Line Kept(long number, ReadOnlyMemory<byte> bytes) => new(number, bytes, default, isTooLong: false);

    public static Line TooLong(long number, RequestDigest digest) => new(number, default, digest, isTooLong: true);
}
