using Maestro.Policy.Agents.Supervision;

namespace SupervisorSample;

/// <summary>Plays all scenarios, and says which don't end as they have to.</summary>
public static class SelfCheck
{
    /// <summary>Plays them.</summary>
    /// <param name="output">Where to say how it goes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many are wrong.</returns>
    public static async Task<int> PlayAsync(TextWriter output, CancellationToken cancellation)
    {
        int wrong = 0;
        foreach (Scenario scenario in Scenario.Everything)
        {
            output.WriteLine($"{Environment.NewLine}# {scenario.Name}");
            string folder = Directory.CreateTempSubdirectory("supervisor-").FullName;
            try
            {
                ScriptedPerson person = new(scenario.Answer, output);
                SessionResult result = await new World(folder, output, person.AskAsync)
                    .PlayAsync(scenario, cancellation);
                bool isRight = result.End == scenario.End && result.IsLogValid
                    && scenario.Reasons.All(reason => IsOnRecord(result.Folder, reason));
                output.WriteLine(isRight ? "as it has to be" : $"WRONG: {result.End}, log valid: {result.IsLogValid}");
                wrong += isRight ? 0 : 1;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return wrong;
    }

    private static bool IsOnRecord(SessionFolder folder, string reason) =>
        File.ReadLines(folder.AuditLog).Any(row => row.Contains(reason, StringComparison.Ordinal));
}
