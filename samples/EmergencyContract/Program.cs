using EmergencyContract;
using Maestro.Policy;
using Maestro.Policy.Gates.Lifecycle;

// Somebody plays the USER and the ADMIN of one contract; with --auto nobody does, and the sample checks itself.
if (args is ["--auto"])
{
    int wrong = 0;
    foreach (Scenario scenario in Scenario.All)
    {
        Console.WriteLine($"{Environment.NewLine}# {scenario.Name}");
        ScriptedPeople people = new(scenario.Answers);
        SampleClock clock = new(new DateTimeOffset(2026, 3, 21, 3, 0, 0, TimeSpan.Zero));
        (ContractPosition end, AuditVerification rows) = await new World(people, clock, Console.Out)
            .PlayAsync(scenario.Clause, scenario.IsFabricated);
        bool isRight = rows.IsValid && people.AreDone && (end.State, end.SealedBy) == (scenario.End, scenario.SealedBy);
        Console.WriteLine($"{end}, {rows.Rows} rows: {(isRight ? "as it has to be" : "WRONG")}");
        wrong += isRight ? 0 : 1;
    }

    return wrong;
}

if (args is not ([] or ["--fabricate"]))
{
    Console.Error.WriteLine("usage: EmergencyContract [--auto | --fabricate]");
    return 64;
}

World world = new(new TerminalPeople(Console.In, Console.Out), new SampleClock(start: null), Console.Out);
(ContractPosition position, AuditVerification found) = await world.PlayAsync(Scenario.Harmless, args.Length > 0);
string log = found.IsValid ? "valid" : "bad";
Console.WriteLine($"The contract ends in {position}; its log of {found.Rows} rows is {log}.");
return position.State == ContractState.Effective ? 0 : 1;
