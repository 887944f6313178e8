using CouncilSample;

// It plays every scenario and checks itself; started as a member it answers one prompt.
if (args is [OwnProgram.Argument, var position])
{
    return OwnProgram.Run(position);
}

if (args is not ([] or ["--folder", _]))
{
    Console.Error.WriteLine("usage: Council [--folder DIR]");
    return 64;
}

string folder = args.Length > 0 ? args[1] : Directory.CreateTempSubdirectory("council-").FullName;
Directory.CreateDirectory(folder);
int wrong = 0;
foreach (Scenario scenario in Scenario.All)
{
    Console.WriteLine(scenario.Name);
    bool isRight = await new World(folder, Console.Out).PlayAsync(scenario);
    Console.WriteLine(isRight ? "  as it has to be" : "  WRONG");
    wrong += isRight ? 0 : 1;
}

if (args.Length == 0)
{
    Directory.Delete(folder, recursive: true);
}

return wrong;
