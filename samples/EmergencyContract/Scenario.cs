using Maestro.Policy;
using Maestro.Policy.Gates.Lifecycle;

namespace EmergencyContract;

/// <summary>A contract whose people are known beforehand, and how it has to end.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Answers">What people say; <see langword="null"/> lets the time pass.</param>
/// <param name="End">The state that it has to end in.</param>
/// <param name="SealedBy">Who has to seal it.</param>
/// <param name="Clause">What the draft says in the middle.</param>
/// <param name="IsFabricated">Whether the evidence is made up.</param>
public sealed record Scenario(
    string Name,
    TicketAnswer?[] Answers,
    ContractState End,
    SealingLayer SealedBy = SealingLayer.None,
    string Clause = Scenario.Harmless,
    bool IsFabricated = false)
{
    /// <summary>What a draft may say.</summary>
    public const string Harmless = "This draft is not legally binding.";

    private static readonly TicketAnswer Yes = new(TicketAnswerKind.Approve, "uma", Decider.User);
    private static readonly TicketAnswer AdminYes = new(TicketAnswerKind.Approve, "ada", Decider.Admin);

    /// <summary>The ways that a contract can go.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("everybody says yes", [Yes, AdminYes], ContractState.Effective),
        new("nobody answers in time", [null], ContractState.Stopped, SealingLayer.Accountability),
        new("the user says no", [new(TicketAnswerKind.Reject, "uma", Decider.User)], ContractState.Stopped),
        new(
            "the requester says yes to oneself, then a user does, and the admin says no",
            [new(TicketAnswerKind.Approve, "REQ", Decider.User), Yes, new(TicketAnswerKind.Stop, "ada", Decider.Admin)],
            ContractState.Stopped),
        new(
            "a user answers for the admin, who sends the draft back, and then says yes",
            [
                Yes, new(TicketAnswerKind.Approve, "uma", Decider.User),
                new(TicketAnswerKind.Revise, "ada", Decider.Admin), AdminYes,
            ],
            ContractState.Effective),
        new("the evidence is made up", [], ContractState.Stopped, SealingLayer.Ethics, IsFabricated: true),
        new(
            "the draft claims to be binding",
            [Yes],
            ContractState.Stopped,
            SealingLayer.Ethics,
            "This contract is legally binding."),
    ];
}
