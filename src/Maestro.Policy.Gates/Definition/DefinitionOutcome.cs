namespace Maestro.Policy.Gates.Definition;

/// <summary>What becomes of a candidate. The default value is <see cref="RedFlag"/>.</summary>
public enum DefinitionOutcome : byte
{
    /// <summary><c>SAFETY_RED_FLAG</c>: it is stopped, and no human may lift that.</summary>
    RedFlag = 0,

    /// <summary><c>DEF_FAULTY</c>: it doesn't say what it has; it is stopped.</summary>
    Faulty = 1,

    /// <summary><c>DEF_OUT</c>: it isn't what it is called; it is stopped.</summary>
    Out = 2,

    /// <summary><c>DEFINITION_AMBIGUOUS</c>: a human is asked.</summary>
    Ambiguous = 3,

    /// <summary><c>DEF_IN</c>: it is what it is called.</summary>
    In = 4,
}
