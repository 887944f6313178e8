using Maestro.Policy;
using Maestro.Policy.Agents.Supervision;

namespace SupervisorSample;

/// <summary>One session, with the person at the terminal.</summary>
public static class Terminal
{
    // Two workers have concerns, so somebody has to be asked.
    private static readonly Scenario Asked = Scenario.Everything.Single(one => one.Reasons is ["REVIEW_CONCERNS"]);

    /// <summary>Plays it.</summary>
    /// <returns>0 finished, 1 stopped, 2 waits for a human.</returns>
    public static async Task<int> PlayAsync(
        string folder, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        SessionResult result = await new World(folder, output, new TerminalHuman(input, output).AskAsync)
            .PlayAsync(Asked, cancellation);
        string log = result.IsLogValid ? "valid" : "bad";
        output.WriteLine($"{result.End}; the log {result.Folder.AuditLog} is {log}.");
        return result.End switch
        {
            SessionEnd.Finished => 0,
            SessionEnd.WaitingForHuman => 2,
            _ => 1,
        };
    }
}
