namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>Which answers of a human let a confidential loop go on.</summary>
internal enum ConfidentialAnswers
{
    /// <summary>Those that were offered, letter by letter; every other one is a stop.</summary>
    Offered = 0,

    /// <summary>Every one but STOP, as in the reference.</summary>
    AnyButStop = 1,
}
