namespace Maestro.Policy.Gates.Definition;

/// <summary>What a human may say to an ambiguous candidate. The default value is <see cref="Stop"/>.</summary>
internal enum DefinitionChoice : byte
{
    /// <summary><c>STOP</c>: nothing comes of it.</summary>
    Stop = 0,

    /// <summary><c>APPROVE</c>: it counts as one.</summary>
    Approve = 1,

    /// <summary><c>REJECT</c>: it doesn't count as one.</summary>
    Reject = 2,

    /// <summary><c>REVISE_DEF</c>: the definition has to be changed first.</summary>
    ReviseDefinition = 3,
}
