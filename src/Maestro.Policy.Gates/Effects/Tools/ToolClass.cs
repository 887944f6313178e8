namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>What kind of tool something is.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, and no such tool is ever used.</remarks>
public enum ToolClass : byte
{
    /// <summary>Nobody registered it.</summary>
    Unknown = 0,

    /// <summary>It may be used by whoever has leave to.</summary>
    Benign = 1,

    /// <summary>It is a source of personal data: it isn't used, whoever has leave to.</summary>
    PersonalData = 2,
}
