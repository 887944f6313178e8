using Maestro.Policy;
using Maestro.Policy.Gates.Council;

namespace CouncilSample;

/// <summary>Everything around a session: its members, its log, its file.</summary>
public sealed class World(string folder, TextWriter output)
{
    private const string Question = "Shall we ship on Friday?";

    /// <summary>Plays a session.</summary>
    /// <returns>Whether it ended as it has to, and all that it left says so.</returns>
    public async Task<bool> PlayAsync(Scenario scenario)
    {
        string session = scenario.Name.Replace(' ', '-');
        string path = Path.Combine(folder, $"{session}.audit.jsonl");
        string file = Path.Combine(folder, $"{session}.session.jsonl");

        // A key for demonstrations only. In production: AuditKey.FromFile or AuditKey.FromEnvironment.
        using AuditKey key = AuditKey.Demo();
        DecisionRecord end;
        CouncilReading reading;
        using (JsonlAuditLog log = JsonlAuditLog.Open(path, key))
        {
            CouncilDeliberation council = new(scenario.Members());
            CouncilChamber chamber = new(council, log);
            DeliberatedQuestion asked = await council.AskAsync(Question, session);
            Show(asked);
            Decision<DeliberatedQuestion> decision = await chamber.DecideAsync(asked);
            reading = chamber.Read(asked);
            end = decision.Match(
                run: permit => Announce(permit, reading),
                hitl: ask => Say(ask.Decision, "A human decides."),
                stop: notice => Say(notice.Decision, "Nothing is done."));
            await File.WriteAllLinesAsync(file, chamber.Records(asked).Select(static record => record.ToJson()));
        }

        bool isRight = end.Verdict == scenario.End && reading.Word == scenario.Reason;
        return isRight && AuditVerifier.VerifyFiles(path, key)[^1].Found.IsValid && Replays(path, file, session);
    }

    // What runs is what was approved: the permit's own request, once.
    [GuardedEffect]
    private DecisionRecord Announce(Permit<DeliberatedQuestion> permit, CouncilReading reading)
    {
        DeliberatedQuestion approved = permit.Redeem();
        output.WriteLine($"  {approved.Question} The council says: {reading.Winner}.");
        foreach (PositionGroup group in reading.Minority)
        {
            output.WriteLine($"  minority report: {string.Join(", ", group.Seats)} would {group.Position}.");
        }

        return Say(permit.Decision, "It is done.");
    }

    private DecisionRecord Say(DecisionRecord decision, string end)
    {
        output.WriteLine($"  {decision.Verdict.ToWireName()} {decision.Reason}. {end}");
        return decision;
    }

    private void Show(DeliberatedQuestion asked)
    {
        foreach (DeliberationRound round in asked.Rounds)
        {
            IEnumerable<string> said = round.Answers.Select(static each => $"{each.Seat}: {each.Answer}");
            output.WriteLine($"  round {round.Number}: {round.Largest} of {round.Answers.Length} agree "
                + $"({string.Join(", ", said)})");
        }
    }

    // Only MATCH may authorise anything: of the file, and of the log once it is verified.
    private bool Replays(string path, string file, string session)
    {
        using FileStream lines = File.OpenRead(file);
        using FileStream rows = File.OpenRead(path);
        CouncilReplayResult ofFile = CouncilReplay.Default.Replay(lines);
        CouncilReplayResult ofLog = CouncilReplay.Default.Replay(AuditReader.Read(rows, static _ => { }), session);
        output.WriteLine($"  replay: {ofFile.Word} (file), {ofLog.Word} (log)");
        return ofFile.IsMatch && ofLog.IsMatch;
    }
}
