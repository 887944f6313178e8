using Maestro.Policy;

namespace CouncilSample;

/// <summary>A way that a session can go, and how it has to end.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Chat">What the chat client says at first; <c>fail</c> for no answer.</param>
/// <param name="Program">What the program says.</param>
/// <param name="Script">What the scripted members say, each in all rounds.</param>
/// <param name="End">The verdict.</param>
/// <param name="Reason">The council's word for it.</param>
public sealed record Scenario(
    string Name, string Chat, string Program, string[] Script, Verdict End, string Reason)
{
    public static Scenario[] All { get; } =
    [
        new("all agree", "ship", "ship", ["ship"], Verdict.Run, "COUNCIL_CONSENSUS"),
        new("one dissents", "wait", "ship", ["ship", "wait"], Verdict.Run, "COUNCIL_CONSENSUS_WITH_DISSENT"),
        new("split in two", "fail", "ship", ["wait", "wait", "ship"], Verdict.Hitl, "COUNCIL_TIED"),
        new("too few are there", "fail", "ship", ["ship"], Verdict.Hitl, "COUNCIL_QUORUM_NOT_MET"),
        new("nobody is there", "fail", "fail", ["fail"], Verdict.Stop, "COUNCIL_NO_RESPONSES"),
    ];

    /// <summary>Who sits in the council.</summary>
    public IEnumerable<ICouncilMember> Members() =>
    [
        new ChatMember("Chat", new OfflineChatClient(Chat), ["ship", "wait"]),
        new ProgramMember("Program", OwnProgram.Command(Program)),
        .. Script.Select(static (position, i) => new ScriptedMember(
            $"Script{i + 1}",
            position == "fail" ? MemberAnswer.Fail() : MemberAnswer.Hold(position, "It is in my script."))),
    ];
}
