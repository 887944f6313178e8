using System.Globalization;
using System.Text;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>The value of a further member of an audit row: a text, a number, or any other JSON value.</summary>
/// <remarks>The default value is JSON's <c>null</c>. A value that isn't text is kept in canonical form, so that two are
/// equal when they are the same value: <c>1</c> and <c>1.0</c> are two.</remarks>
public readonly struct AuditValue : IEquatable<AuditValue>
{
    private static readonly byte[] True = [.. "true"u8];
    private static readonly byte[] False = [.. "false"u8];
    private static readonly byte[] Null = [.. "null"u8];

    // Text as a string, everything else as JSON in UTF-8.
    private readonly object? _value;

    private AuditValue(object value) => _value = value;

    /// <summary>Whether it is a text.</summary>
    /// <value><see langword="false"/> for the default value.</value>
    public bool IsText => _value is string;

    internal ReadOnlySpan<byte> Json => _value as byte[] ?? Null;

    /// <summary>A text.</summary>
    /// <param name="text">Well-formed UTF-16.</param>
    /// <exception cref="ArgumentException">There is no text, or half a character in it.</exception>
    public static implicit operator AuditValue(string text) =>
        text is not null && Utf16.IsWellFormed(text)
            ? new(text)
            : throw new ArgumentException("A value is a text without half characters.", nameof(text));

    /// <summary>An integer.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AuditValue(long number) =>
        new(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A double, written so that it stays one: <c>1.0</c>, not <c>1</c>.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentException">It isn't finite, so that JSON has no word for it.</exception>
    public static implicit operator AuditValue(double number) =>
        double.IsFinite(number)
            ? new(Print(number))
            : throw new ArgumentException("JSON has no word for a number that isn't finite.", nameof(number));

    /// <summary><see langword="true"/> or <see langword="false"/>.</summary>
    /// <param name="isTrue">Which of them.</param>
    public static implicit operator AuditValue(bool isTrue) => new(isTrue ? True : False);

    /// <summary>Compares two values.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(AuditValue left, AuditValue right) => left.Equals(right);

    /// <summary>Compares two values.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they aren't the same.</returns>
    public static bool operator !=(AuditValue left, AuditValue right) => !left.Equals(right);

    /// <summary>Any JSON value.</summary>
    /// <param name="utf8Json">The value, in UTF-8. It is kept in canonical form.</param>
    /// <returns>The value; a JSON string becomes a text.</returns>
    /// <exception cref="FormatException">It isn't JSON, or two readers could read it differently; the message says
    /// where.</exception>
    public static AuditValue FromJson(ReadOnlySpan<byte> utf8Json)
    {
        JsonTape tape = new();
        return !tape.TryRead(utf8Json, AuditDialect.Strict, out JsonFault fault, depth: 1)
            ? throw new FormatException(fault.ToString())
            : FromTape(tape, 0);
    }

    /// <inheritdoc cref="FromJson(ReadOnlySpan{byte})"/>
    /// <param name="json">The value. It is kept in canonical form.</param>
    public static AuditValue FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromJson(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc/>
    public bool Equals(AuditValue other) =>
        IsText || other.IsText ? Equals(_value, other._value) : Json.SequenceEqual(other.Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AuditValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>What it says.</summary>
    /// <returns>A text as it is, everything else as canonical JSON.</returns>
    public override string ToString() => _value as string ?? Encoding.UTF8.GetString(Json);

    internal static AuditValue FromTape(JsonTape tape, int index)
    {
        ref readonly JsonToken token = ref tape[index];
        if (token.Kind == JsonTokenKind.String)
        {
            return new(Encoding.UTF8.GetString(tape.Text(token)));
        }

        CanonicalWriter writer = new();
        writer.Begin([], tape);
        writer.Value(tape, index);
        return new(writer.Written.ToArray());
    }

    private static byte[] Print(double number)
    {
        Span<byte> digits = stackalloc byte[ReferenceFloat.MaxLength];
        return digits[..ReferenceFloat.Write(number, digits)].ToArray();
    }
}
