using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.PersonalData;

/// <summary>What is taken for personal data.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Judging allocates nothing, and is linear in the length
/// of the text. What is an address and what a phone number is written down in <c>docs/audit-privacy.md</c>.</remarks>
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
    public PersonalDataOutcome Judge(ReadOnlySpan<char> text) =>
        HasEmail(text) ? PersonalDataOutcome.Email
        : Phones && PhonesOnly.Finds(text) ? PersonalDataOutcome.Phone
        : PersonalDataOutcome.None;

    /// <summary>Finds what keeps texts from being judged by the rules.</summary>
    internal IEnumerable<string> Faults() =>
        Enum.IsDefined(Reading) ? [] : [$"{nameof(Reading)} is {Reading}, which is no reading."];

    private bool HasEmail(ReadOnlySpan<char> text) => Reading switch
    {
        PersonalDataReading.ReferenceBordered => ReferenceEmail.TryFind(text, 0, isBordered: true, out _, out _),
        PersonalDataReading.ReferenceAnywhere => ReferenceEmail.TryFind(text, 0, isBordered: false, out _, out _),
        _ => EmailsOnly.Finds(text),
    };
}
