using System.Text;

namespace Maestro.Policy;

/// <summary>What a member answered: its kind is typed and never read out of a text.</summary>
/// <remarks>The default value is a failed answer, which counts as absent.</remarks>
public readonly struct MemberAnswer : IEquatable<MemberAnswer>
{
    /// <summary>How many UTF-16 units a position may have.</summary>
    public const int MaxPositionLength = 256;

    /// <summary>How many UTF-16 units a text may have.</summary>
    public const int MaxTextLength = 65_536;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string? _text;

    private MemberAnswer(MemberAnswerKind kind, string? position, string? text) =>
        (Kind, Position, _text) = (kind, position, Checked(text));

    /// <summary>What became of asking.</summary>
    /// <value><see cref="MemberAnswerKind.Failed"/> by default.</value>
    public MemberAnswerKind Kind { get; }

    /// <summary>The position's key: members that state the same key agree.</summary>
    /// <value>1 to <see cref="MaxPositionLength"/> UTF-16 units; <see langword="null"/> when no position is
    /// taken.</value>
    public string? Position { get; }

    /// <summary>What the member says, or why there is no answer. Untrusted: it is shown and passed on, never
    /// obeyed.</summary>
    /// <value>At most <see cref="MaxTextLength"/> UTF-16 units; empty by default.</value>
    public string Text => _text ?? "";

    /// <summary>Whether the member is present: it took a position, or abstained.</summary>
    /// <value><see langword="false"/> for the default value.</value>
    public bool IsPresent => Kind is MemberAnswerKind.Position or MemberAnswerKind.Abstained;

    /// <summary>Compares two answers.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they say the same.</returns>
    public static bool operator ==(MemberAnswer left, MemberAnswer right) => left.Equals(right);

    /// <summary>Compares two answers.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they say something else.</returns>
    public static bool operator !=(MemberAnswer left, MemberAnswer right) => !left.Equals(right);

    /// <summary>Takes a position.</summary>
    /// <param name="position">Its key: 1 to <see cref="MaxPositionLength"/> UTF-16 units, no control characters, no
    /// blanks around it.</param>
    /// <param name="text">Why, for people and for the other members.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The key or the text isn't of that shape.</exception>
    public static MemberAnswer Hold(string position, string? text = null) =>
        IsKey(position)
            ? new(MemberAnswerKind.Position, position, text)
            : throw new ArgumentException(
                $"A position has 1 to {MaxPositionLength} UTF-16 units, without control characters and without blanks "
                + "around it.",
                nameof(position));

    /// <summary>Takes no position.</summary>
    /// <param name="text">Why, for people and for the other members.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The text is too long, or has half a character in it.</exception>
    public static MemberAnswer Abstain(string? text = null) => new(MemberAnswerKind.Abstained, null, text);

    /// <summary>Says that there is no answer.</summary>
    /// <param name="fault">Why, for people.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The text is too long, or has half a character in it.</exception>
    public static MemberAnswer Fail(string? fault = null) => new(MemberAnswerKind.Failed, null, fault);

    /// <summary>Says that there is no answer in time.</summary>
    /// <param name="fault">More about it, for people.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The text is too long, or has half a character in it.</exception>
    public static MemberAnswer TimeOut(string? fault = null) => new(MemberAnswerKind.TimedOut, null, fault);

    /// <inheritdoc/>
    public bool Equals(MemberAnswer other) =>
        Kind == other.Kind && Position == other.Position && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MemberAnswer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Position, Text);

    /// <summary>The answer on one line, without its text.</summary>
    /// <returns>The position, or what became of asking.</returns>
    public override string ToString() => Position ?? Kind.ToString();

    private static bool IsKey(string? key) =>
        key is { Length: > 0 and <= MaxPositionLength }
        && !char.IsWhiteSpace(key[0]) && !char.IsWhiteSpace(key[^1])
        && !key.Any(char.IsControl) && IsWellFormed(key);

    private static string? Checked(string? text) =>
        text is null || (text.Length <= MaxTextLength && IsWellFormed(text))
            ? text
            : throw new ArgumentException(
                $"A text has at most {MaxTextLength} UTF-16 units, and no half characters.", nameof(text));

    private static bool IsWellFormed(string text)
    {
        try
        {
            return Utf8.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
