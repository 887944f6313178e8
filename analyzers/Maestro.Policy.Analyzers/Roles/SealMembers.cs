namespace Maestro.Policy.Analyzers.Roles;

/// <summary>The members of a decision that tell of its seal, and those that a seal forbids.</summary>
internal static class SealMembers
{
    public const string IsSealed = "IsSealed";
    public const string IsOverridable = "IsOverridable";
    public const string Override = "Override";
    public const string Resume = "Resume";
}
