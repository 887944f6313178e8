namespace DocOrchestrator;

/// <summary>Plays all scenarios, and says which don't end as they have to.</summary>
public static class SelfCheck
{
    /// <summary>Plays them.</summary>
    /// <param name="generation">Those of one generation; <see langword="null"/> for all.</param>
    /// <param name="output">Where to say how it goes.</param>
    /// <returns>How many are wrong.</returns>
    public static async Task<int> PlayAsync(Generation? generation, TextWriter output)
    {
        int wrong = 0;
        foreach (Scenario scenario in Scenario.Everything.Where(one =>
            generation is null || one.Generation == generation.Name))
        {
            output.WriteLine($"{Environment.NewLine}# {scenario.Generation}: {scenario.Name}");
            string folder = Directory.CreateTempSubdirectory("doc-orchestrator-").FullName;
            try
            {
                bool isRight = await IsRightAsync(scenario, folder, output);
                output.WriteLine(isRight ? "as it has to be" : "WRONG");
                wrong += isRight ? 0 : 1;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return wrong;
    }

    private static async Task<bool> IsRightAsync(Scenario scenario, string folder, TextWriter output)
    {
        bool isRight = true;
        bool isResumed = false;
        foreach (ScenarioLeg leg in scenario.Legs)
        {
            RunOptions options = new(
                Generation.All.Single(one => one.Name == scenario.Generation), scenario.Prompt, folder)
            {
                IsResumed = isResumed,
                Faults = leg.Faults.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Answers = Scenario.Said(leg.Answers),
            };
            RunEnd? end = await new World(TextReader.Null, output).PlayAsync(options);
            isResumed = true;
            isRight &= end is { Log.IsValid: true } && end.Verdict == leg.End
                && string.Join(' ', end.Files) == leg.Files;
        }

        return isRight;
    }
}
