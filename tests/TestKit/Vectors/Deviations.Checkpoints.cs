namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>A resumed run is judged, whatever its checkpoint is.</summary>
    public static readonly Deviation ScenariosAreAlwaysJudged = new(
        "DEV-CHECKPOINT-002",
        "gates/chain_scenarios",
        "a run whose checkpoint can't be read is paused as tampered with: nothing ends with an exception",
        "the reference ends with an exception (`escaped_exception`)");

    /// <summary>Chat ends no run that waits for a human.</summary>
    public static readonly Deviation ChatEndsNoInterruptedRun = new(
        "DEV-CHECKPOINT-003",
        "gates/chain_scenarios",
        "a chat message doesn't complete a run that waits for a human: its checkpoint stays as it is",
        "the message is chat, and a task of the checkpoint that is resumed waits for a human");

    /// <summary>The words of an approval are ASCII.</summary>
    public static readonly Deviation DispatchWordsAreAscii = new(
        "DEV-DISPATCH-001",
        "gates/chain_dispatch",
        "letters that only look like those of an approval are chat: nothing runs by a character nobody sees",
        "the prompt is chat as it stands, an approval or a rejection when `ſ` in it is `s`");

    /// <summary>A no is a no.</summary>
    public static readonly Deviation DispatchRejectionWins = new(
        "DEV-DISPATCH-002",
        "gates/chain_dispatch",
        "an explicit rejection wins over a yes that was given before",
        "`approved` is set, there is a contract, and the prompt alone is a rejection");
}
