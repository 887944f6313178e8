namespace Maestro.Policy.Gates.Council.Texts;

/// <summary>When an answer is an outlier. The default value is <see cref="Strict"/>.</summary>
public enum OutlierReading : byte
{
    /// <summary>Of four answers or more. Of three none can be one by the rule, so that only rounding would decide.
    /// </summary>
    Strict = 0,

    /// <summary>As the reference judges: of three answers or more. For comparing.</summary>
    Reference = 1,
}
