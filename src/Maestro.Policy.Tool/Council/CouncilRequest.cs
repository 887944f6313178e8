using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Council.Members;

namespace Maestro.Policy.Tool.Council;

/// <summary>What <c>maestro council</c> was asked to do.</summary>
internal sealed record CouncilRequest
{
    public required string Question { get; init; }

    public required string Session { get; init; }

    public required MemberSetups Members { get; init; }

    public required int Rounds { get; init; }

    public required CouncilRules Rules { get; init; }

    /// <summary>The position that is to be carried out; <see langword="null"/> when the question is open.</summary>
    public required string? Proposal { get; init; }

    public required long Seed { get; init; }

    /// <summary>The log as the command line names it.</summary>
    public required string Log { get; init; }

    /// <summary>The file of the session as the command line names it; <see langword="null"/> for none.</summary>
    public required string? Out { get; init; }

    /// <summary>The full path of the page; <see langword="null"/> for none.</summary>
    public required string? Page { get; init; }

    public required bool Json { get; init; }
}
