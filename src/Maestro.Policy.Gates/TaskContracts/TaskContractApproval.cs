using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>A human's yes to exactly one contract, once.</summary>
/// <remarks>Safe for use by any number of threads: one of them uses it. That it was used is known to this object
/// alone; a host that keeps approvals for longer than its process keeps that, too.</remarks>
public sealed class TaskContractApproval
{
    private int _isUsed;

    /// <summary>Makes one out of what a human answered.</summary>
    /// <param name="contractHash">The <see cref="TaskContractDraft.Hash"/> that the human was shown.</param>
    /// <param name="approver">Who said yes, in the host's own naming; not empty.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public TaskContractApproval(string contractHash, string approver)
    {
        ArgumentException.ThrowIfNullOrEmpty(contractHash);
        ArgumentException.ThrowIfNullOrEmpty(approver);
        (ContractHash, Approver) = (contractHash, approver);
    }

    /// <summary>The hash of the contract.</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public string ContractHash { get; }

    /// <summary>Who said yes.</summary>
    /// <value>Not empty; for the audit log.</value>
    public string Approver { get; }

    /// <summary>Whether it was used.</summary>
    /// <value><see langword="true"/> after the one time.</value>
    public bool IsUsed => Volatile.Read(ref _isUsed) != 0;

    /// <summary>Uses the approval for a contract.</summary>
    /// <param name="contract">The contract that is about to be worked with; none is no contract.</param>
    /// <returns>Whether it is the contract that was approved, and this is the first time; an approval that doesn't
    /// fit isn't used up.</returns>
    public bool TryUse(JsonElement? contract) =>
        contract is { ValueKind: JsonValueKind.Object } given
        && ContractText.Canonical(given) is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(ContractHash), Encoding.UTF8.GetBytes(TaskContractDraft.HashOf(given)))
        && Interlocked.Exchange(ref _isUsed, 1) == 0;
}
