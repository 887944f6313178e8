namespace Maestro.Policy.Gates.Relativity;

/// <summary>How a reference is looked for in a policy. The default value is <see cref="WholeWords"/>.</summary>
public enum RelativityReading : byte
{
    /// <summary>As a word of its own, with no letter, digit or underscore on either side: <c>NOLIFE</c> says nothing
    /// of <c>LIFE</c>.</summary>
    WholeWords = 0,

    /// <summary>Anywhere, as the reference looks; for comparing and for replaying old decisions.</summary>
    Reference = 1,
}
