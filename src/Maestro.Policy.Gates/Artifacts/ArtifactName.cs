using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Artifacts;

/// <summary>The name of a file that means the same file on every system, and leads nowhere else.</summary>
/// <remarks>Immutable. Names are equal letter by letter; <see cref="LooksLike"/> is wider.</remarks>
public sealed record ArtifactName
{
    /// <summary>How long a name may be.</summary>
    /// <value>200 bytes of UTF-8.</value>
    public const int MaxBytes = 200;

    private const int EmptyBrailleCell = 0x2800;
    private const string Separators = "/\\:*?\"<>|";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Separators);

    private static readonly string[] Devices =
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

    private ArtifactName(string text) => Text = text;

    /// <summary>The name.</summary>
    /// <value>1 to <see cref="MaxBytes"/> bytes of UTF-8, in Unicode's form C.</value>
    public string Text { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name, as somebody wrote it.</param>
    /// <param name="name">The name; <see langword="null"/> where it is refused.</param>
    /// <returns><see langword="false"/> for a name that is empty, too long, not in Unicode's form C, or a device of
    /// Windows; that begins with a dot or a blank or ends with one; or that holds separators, drive or stream marks,
    /// wildcards, control characters or invisible ones.</returns>
    public static bool TryCreate([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ArtifactName? name)
    {
        name = Fault(text) is null ? new(text!) : null;
        return name is not null;
    }

    /// <summary>Reads a name that has to be one.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">It is refused; the message says why, and doesn't repeat it.</exception>
    public static ArtifactName Create(string? text) =>
        Fault(text) is { } fault
            ? throw new ArgumentException($"The name {fault}.", nameof(text))
            : new(text!);

    /// <summary>Says whether the reference takes a text for the id of a task that may name a file: letters and digits
    /// of ASCII, <c>_</c>, <c>.</c> and <c>-</c>, and neither <c>.</c> nor <c>..</c> alone.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> when it does, also for names like <c>CON</c> and <c>a.</c>, which
    /// <see cref="TryCreate"/> refuses.</returns>
    public static bool IsReferenceId([NotNullWhen(true)] string? text) =>
        text is not (null or "" or "." or "..")
        && text.All(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.' or '-');

    /// <summary>Says whether a text could be taken for the name: by a system that ignores case or forms of letters, or
    /// by a person.</summary>
    /// <param name="other">The text, of any shape.</param>
    /// <returns><see langword="true"/> when both differ by case, width or composition at most.</returns>
    public bool LooksLike(string? other) =>
        other is not null && CodePoint.IsWhole(other) && Folded(other) == Folded(Text);

    /// <summary>The name.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private static string? Fault(string? text) => text switch
    {
        null or "" => "is empty",
        _ when text.Length > MaxBytes || !CodePoint.IsWhole(text) || Encoding.UTF8.GetByteCount(text) > MaxBytes =>
            $"has more than {MaxBytes} bytes of UTF-8, or half characters",
        _ when text[0] == '.' || text[^1] == '.' => "begins or ends with a dot",
        _ when CodePoint.IsBlank(text[0]) || CodePoint.IsBlank(text[^1]) => "begins or ends with a blank",
        _ when text.AsSpan().ContainsAny(Marks) => "holds one of " + Separators,
        _ when text.EnumerateRunes().Any(IsInvisible) => "holds a character that can't be seen",
        _ when !text.IsNormalized(NormalizationForm.FormC) => "isn't in Unicode's form C",
        _ when IsDevice(text) => "is that of a device of Windows",
        _ => null,
    };

    // Other blanks than the plain one look like it, and marks of direction turn the end of a name around.
    private static bool IsInvisible(Rune rune) =>
        (rune.Value != ' ' && CodePoint.IsBlank(rune.Value))
        || rune.Value == EmptyBrailleCell
        || CodePoint.IsUnseen(rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned;

    // A device stays one with any ending, and with blanks before it; its numbers may be written above the line.
    private static bool IsDevice(string text)
    {
        string stem = text.Split('.')[0].TrimEnd().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

        return Devices.Contains(stem, StringComparer.Ordinal)
            || (stem is ['C', 'O', 'M', _] or ['L', 'P', 'T', _] && char.IsAsciiDigit(stem[3]));
    }

    // Form KC may undo a fold, so it is done again.
    private static string Folded(string text)
    {
        string folded = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant();
        return folded.Normalize(NormalizationForm.FormKC);
    }
}
