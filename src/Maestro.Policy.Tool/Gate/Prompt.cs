using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Maestro.Policy.Tool.Lines;

namespace Maestro.Policy.Tool.Gate;

/// <summary>A prompt to judge, or what is known of one that can't be read.</summary>
/// <param name="Text">The text; empty when it can't be read.</param>
/// <param name="Hash">The digest of its UTF-8 bytes; empty when it has no UTF-8 form.</param>
/// <param name="Problem">Where it is and why it can't be read; <see langword="null"/> when it can.</param>
internal sealed record Prompt(string Text, RequestDigest Hash, string? Problem)
{
    // UTF-8 has no way to write half of a surrogate pair, so neither has a digest.
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The prompt on the command line.</summary>
    public static Prompt OfArgument(string text)
    {
        try
        {
            return Of(Line.Kept(0, Strict.GetBytes(text)), "--prompt");
        }
        catch (EncoderFallbackException exception)
        {
            return new("", default, $"--prompt: half of a surrogate pair at index {exception.Index}");
        }
    }

    /// <summary>The prompt on one line of a file.</summary>
    public static Prompt OfLine(Line line) => Of(line, $"line {line.Number}");

    /// <summary>The digest: what a prompt says stays out of every message and log.</summary>
    public override string ToString() => Hash.ToString();

    private static Prompt Of(Line line, string place) =>
        ProblemOf(line) is { } problem
            ? new("", line.Digest, $"{place}: {problem}")
            : new(Encoding.UTF8.GetString(line.Bytes.Span), line.Digest, null);

    private static string? ProblemOf(Line line)
    {
        ReadOnlySpan<byte> bytes = line.Bytes.Span;
        if (line.IsTooLong || bytes.Length > LineReader.DefaultMaxBytes)
        {
            return $"longer than {LineReader.DefaultMaxBytes} bytes";
        }

        if (!Utf8.IsValid(bytes))
        {
            return $"not UTF-8 at byte {FirstBad(bytes) + 1}";
        }

        int nul = bytes.IndexOf((byte)0);
        return nul < 0 ? null : $"the character U+0000 at byte {nul + 1}";
    }

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
