namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>A request for personal data is stopped, whomever it is about.</summary>
    public static readonly Deviation PauseMasksNoRequestForPersonalData = new(
        "DEV-DIVERSE-001",
        "gates/diverse_orchestrator",
        "a pause never masks a stop: a request for personal data is stopped, also where it is about a person and a " +
            "way to get in touch",
        "the recorded precheck pauses as `AMBIGUOUS_SENSITIVE_INTENT`, and the prompt holds one of the words for " +
            "personal data: it is `STOPPED`, `PII_REQUEST_DETECTED`");
}
