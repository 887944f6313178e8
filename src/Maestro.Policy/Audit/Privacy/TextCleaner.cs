using System.Text;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Cleans the texts of one member.</summary>
/// <param name="privacy">What is cleaned.</param>
/// <param name="member">The member's name.</param>
internal readonly struct TextCleaner(AuditPrivacy privacy, string member)
{
    private const string Email = "<REDACTED_EMAIL>";
    private const string Phone = "<REDACTED_PHONE>";
    private const string AnAddress = "an e-mail address";
    private const string ANumber = "a phone number";

    private delegate bool Scanner(ReadOnlySpan<char> text, out int start, out int end);

    /// <summary>How long texts and JSON may be.</summary>
    public AuditPrivacy Privacy { get; } = privacy;

    /// <summary>Whether a text may stand as it is.</summary>
    public bool IsClean(ReadOnlySpan<char> text) =>
        (Privacy.Emails == AuditPersonalData.Keep || !EmailScanner.TryFind(text, out _, out _))
        && (Privacy.Phones == AuditPersonalData.Keep || !PhoneScanner.TryFind(text, out _, out _))
        && !TextCut.IsLonger(text, Privacy.MaxTextLength);

    /// <summary>Cleans a text.</summary>
    /// <returns>The same object when nothing had to be done.</returns>
    /// <exception cref="AuditRowRefusedException">It holds what is to be refused.</exception>
    public string Clean(string text)
    {
        string clean = CleanWhole(text);
        return TextCut.IsLonger(clean, Privacy.MaxTextLength)
            ? TextCut.Cut(clean, Privacy.MaxTextLength, TextCut.CodePoints(text), Privacy.Phones)
            : clean;
    }

    /// <summary>Cleans a text, however long it is.</summary>
    /// <returns>The same object when nothing had to be done.</returns>
    /// <exception cref="AuditRowRefusedException">It holds what is to be refused.</exception>
    public string CleanWhole(string text)
    {
        // Numbers come second: an address may hold one, and may have hidden one that stands beside it.
        string clean = Clean(text, Privacy.Emails, EmailScanner.TryFind, Email, AnAddress);
        return Clean(clean, Privacy.Phones, PhoneScanner.TryFind, Phone, ANumber);
    }

    /// <summary>Refuses a text that holds what is to be refused, and leaves all others as they are.</summary>
    /// <exception cref="AuditRowRefusedException">It does.</exception>
    public void Check(string text)
    {
        Refuse(text, Privacy.Emails, EmailScanner.TryFind, AnAddress);
        Refuse(text, Privacy.Phones, PhoneScanner.TryFind, ANumber);
    }

    private string Clean(string text, AuditPersonalData rule, Scanner scanner, string word, string what)
    {
        Refuse(text, rule, scanner, what);
        return rule == AuditPersonalData.Redact ? Redact(text, scanner, word) : text;
    }

    private void Refuse(string text, AuditPersonalData rule, Scanner scanner, string what)
    {
        if (rule == AuditPersonalData.Refuse && scanner(text, out _, out _))
        {
            throw Refusal(what);
        }
    }

    private static string Redact(string text, Scanner scanner, string word)
    {
        ReadOnlySpan<char> rest = text;
        if (!scanner(rest, out int start, out int end))
        {
            return text;
        }

        // Invariant: what was taken is out of sight for what follows, as it will be once the word stands there. So a
        // second time finds nothing that the first one didn't.
        StringBuilder redacted = new(text.Length);
        do
        {
            redacted.Append(rest[..start]).Append(word);
            rest = rest[end..];
        }
        while (scanner(rest, out start, out end));

        return redacted.Append(rest).ToString();
    }

    private AuditRowRefusedException Refusal(string what)
    {
        string name = Redact(Redact(member, EmailScanner.TryFind, Email), PhoneScanner.TryFind, Phone);
        name = TextCut.IsLonger(name, TextCut.MinLength)
            ? TextCut.Cut(name, TextCut.MinLength, TextCut.CodePoints(member), AuditPersonalData.Redact)
            : name;
        return new(name, $"'{name}' holds {what}");
    }
}
