using System.Buffers;
using System.Text;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.PersonalData;

/// <summary>What is taken for personal data.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Judging is linear in the length of the text. What is
/// an address and what a phone number is written down in <c>docs/audit-privacy.md</c>.</remarks>
public sealed record PersonalDataRules
{
    private static readonly AuditPrivacy EmailsOnly = new() { Phones = AuditPersonalData.Keep };
    private static readonly AuditPrivacy PhonesOnly = new() { Emails = AuditPersonalData.Keep };

    /// <summary>The rules where nothing else is said.</summary>
    /// <value>Addresses and phone numbers, read strictly.</value>
    public static PersonalDataRules Default { get; } = new();

    /// <summary>The rules of the reference's document orchestrators 1.2.4 to 1.2.7.</summary>
    /// <value>Addresses between the borders of words.</value>
    public static PersonalDataRules Documents124 { get; } =
        new() { Reading = PersonalDataReading.ReferenceBordered, Phones = false };

    /// <summary>The rules of 1.3.5.</summary>
    /// <value>Addresses without such borders.</value>
    public static PersonalDataRules Documents135 { get; } =
        new() { Reading = PersonalDataReading.ReferenceAnywhere, Phones = false };

    /// <summary>How e-mail addresses are looked for.</summary>
    /// <value><see cref="PersonalDataReading.Strict"/> by default.</value>
    public PersonalDataReading Reading { get; init; }

    /// <summary>Whether phone numbers are looked for.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Phones { get; init; } = true;

    /// <summary>Looks for personal data.</summary>
    /// <param name="text">The text, of any length and content.</param>
    /// <returns>What was found.</returns>
    public PersonalDataOutcome Judge(ReadOnlySpan<char> text)
    {
        PersonalDataOutcome outcome = JudgeAsItIs(text);
        return outcome != PersonalDataOutcome.None || Reading != PersonalDataReading.Strict || Ascii.IsValid(text)
            ? outcome
            : JudgeAsItLooks(text);
    }

    /// <summary>Finds what keeps texts from being judged by the rules.</summary>
    internal IEnumerable<string> Faults() =>
        Enum.IsDefined(Reading) ? [] : [$"{nameof(Reading)} is {Reading}, which is no reading."];

    private PersonalDataOutcome JudgeAsItIs(ReadOnlySpan<char> text) =>
        HasEmail(text) ? PersonalDataOutcome.Email
        : Phones && PhonesOnly.Finds(text) ? PersonalDataOutcome.Phone
        : PersonalDataOutcome.None;

    // What nobody sees hides nothing.
    private PersonalDataOutcome JudgeAsItLooks(ReadOnlySpan<char> text)
    {
        char[] room = ArrayPool<char>.Shared.Rent(text.Length);
        int size = 0;

        for (int at = 0; at < text.Length;)
        {
            if (!CodePoint.IsUnseen(CodePoint.At(text, at, out int length)))
            {
                text.Slice(at, length).CopyTo(room.AsSpan(size));
                size += length;
            }

            at += length;
        }

        PersonalDataOutcome outcome =
            size < text.Length ? JudgeAsItIs(room.AsSpan(0, size)) : PersonalDataOutcome.None;

        // The text may be somebody's own.
        ArrayPool<char>.Shared.Return(room, clearArray: true);
        return outcome;
    }

    private bool HasEmail(ReadOnlySpan<char> text) => Reading switch
    {
        PersonalDataReading.ReferenceBordered => ReferenceEmail.TryFind(text, 0, isBordered: true, out _, out _),
        PersonalDataReading.ReferenceAnywhere => ReferenceEmail.TryFind(text, 0, isBordered: false, out _, out _),
        _ => EmailsOnly.Finds(text),
    };
}
