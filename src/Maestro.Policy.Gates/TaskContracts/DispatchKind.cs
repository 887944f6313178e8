namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What a message of a user asks for. The default value is <see cref="Chat"/>, which runs nothing.</summary>
public enum DispatchKind
{
    /// <summary>Anything else: an answer, and no task.</summary>
    Chat = 0,

    /// <summary>The draft of a contract, and no task.</summary>
    Request = 1,

    /// <summary>No to the contract that was drafted.</summary>
    Rejection = 2,

    /// <summary>Yes to the contract that was drafted. The tasks run only when the approval is bound to its hash.
    /// </summary>
    Approval = 3,
}
