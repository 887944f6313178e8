namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>A phone number is one by a numbering plan.</summary>
    public static readonly Deviation MediatorPhonesAreNumbers = new(
        "DEV-MEDIATOR-001",
        "gates/hitl_mediator_sanitize",
        "phone numbers are those of `docs/audit-privacy.md`: dates and digests stay whole, and numbers in brackets go",
        "what the reference's pattern, eight digits or more in a row, finds isn't what the audit log finds");

    /// <summary>An address is one, whatever stands beside it.</summary>
    public static readonly Deviation MediatorFindsAddresses = new(
        "DEV-MEDIATOR-002",
        "gates/hitl_mediator_sanitize",
        "addresses are those of `docs/audit-privacy.md`: also where they touch a letter, and in any width",
        "what the reference's pattern finds between the borders of words isn't what the audit log finds");

    /// <summary>A sign alone is no address.</summary>
    public static readonly Deviation MediatorKeepsSigns = new(
        "DEV-MEDIATOR-003",
        "gates/hitl_mediator_sanitize",
        "an address goes, a sign alone stays",
        "an `@` is left that belongs to no address");

    /// <summary>Members are kept.</summary>
    public static readonly Deviation MediatorKeepsMembers = new(
        "DEV-MEDIATOR-004",
        "gates/hitl_mediator_sanitize",
        "no member is dropped by its name, and names that become the same are kept apart",
        "the value has a member `raw_text`, or two names that the reference makes one");
}
