using System.CommandLine;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Council.Members;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Council;

/// <summary>What the command line says about a council.</summary>
internal sealed class CouncilArguments(ToolHost host)
{
    private readonly Argument<string?> _asked = new("QUESTION")
    {
        Description = "The question.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _question =
        Text("--question", "TEXT", "The question, whatever it looks like: for scripts.");

    private readonly Option<string?> _members = Text(
        "--members", "FILE", "The members, in JSON; five scripted ones, which know nothing, by default.");

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "How many rounds there are, 1 to 5; 2 by default.", DefaultValueFactory = static _ => 2,
    };

    private readonly Option<int> _quorum = new("--quorum")
    {
        Description = "How many members have to be present; 3 by default.", DefaultValueFactory = static _ => 3,
    };

    private readonly Option<string?> _threshold =
        Text("--threshold", "T", "Which share has to agree: 2/3, 0.66 or 66%, more than a half; 2/3 by default.");

    private readonly Option<string> _denominator = new("--denominator")
    {
        Description = "Of what that is a share.",
        HelpName = "seats|present",
        DefaultValueFactory = static _ => "seats",
    };

    private readonly Option<string> _rule = new("--rule")
    {
        Description = "How voices are counted; weights are in the file of members.",
        HelpName = "default|unanimity|weighted",
        DefaultValueFactory = static _ => SeatsThatAgree.RuleName,
    };

    private readonly Option<string?> _proposal = Text(
        "--proposal", "POSITION", "What is to be carried out: a council that agrees on another position is a pause.");

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "What scripted members draw with: any integer; 0 by default.",
    };

    private readonly Option<string?> _session =
        Text("--session", "ID", "The session's id; by default made of question and seed.");

    private readonly Option<string?> _log =
        Text("--log", "FILE", $"The log that rows are added to; {DefaultLog} by default.");

    private readonly Option<string?> _out = Text("--out", "FILE", "A new file for the session, a record a line.");

    private readonly Option<string?> _report =
        Text("--report", "FILE", "Write a page with charts as well, that needs no network and no script.");

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    private const string DefaultLog = "logs/maestro_council.jsonl";

    /// <summary>Adds argument and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_asked);
        Option[] all =
        [
            _question, _members, _rounds, _quorum, _threshold, _denominator, _rule, _proposal, _seed, _session, _log,
            _out, _report, _json,
        ];
        Array.ForEach(all, command.Options.Add);
    }

    /// <summary>What is to be done.</summary>
    /// <returns><see langword="null"/> when the file of members has faults, which were told.</returns>
    /// <exception cref="UsageException">It can't be done.</exception>
    public CouncilRequest? Read(ParseResult parsed)
    {
        (string? asked, string? named) = (parsed.GetValue(_asked), parsed.GetValue(_question));
        if (asked is null == named is null)
        {
            throw new UsageException("give either QUESTION or --question.");
        }

        CheckFiles(parsed);
        string question = CouncilInput.Question(asked ?? named!);
        long seed = parsed.GetValue(_seed);
        MemberSetups? members = parsed.GetValue(_members) is { } file
            ? new SettingsFile(host).Read(
                file, "--members", static (root, faults) => new MembersReader(faults).Read(root))
            : MemberSetups.Bundled;
        return members is null ? null : new()
        {
            Question = question,
            Session = CouncilInput.Session(parsed.GetValue(_session), question, seed),
            Members = members,
            Rounds = CouncilInput.Number(parsed.GetValue(_rounds), "--rounds", DeliberationOptions.MaxRounds),
            Rules = Rules(parsed, members),
            Proposal = CouncilInput.Proposal(parsed.GetValue(_proposal)),
            Seed = seed,
            Log = parsed.GetValue(_log) ?? DefaultLog,
            Out = parsed.GetValue(_out),
            Page = parsed.GetValue(_report) is { } page ? PageFile.Probe(host, page, "--report") : null,
            Json = parsed.GetValue(_json),
        };
    }

    // Invariant: no file is written over, and none has two kinds of lines.
    private void CheckFiles(ParseResult parsed)
    {
        NamedFiles files = new(host);
        files.Add("--members", parsed.GetValue(_members));
        files.Add("--log", parsed.GetValue(_log) ?? DefaultLog);
        files.Add("--out", parsed.GetValue(_out));
        files.Add("--report", parsed.GetValue(_report));
    }

    private CouncilRules Rules(ParseResult parsed, MemberSetups members) => new()
    {
        Quorum = new()
        {
            MinimumQuorum = CouncilInput.Number(parsed.GetValue(_quorum), "--quorum", int.MaxValue),
            Threshold = CouncilInput.Threshold(parsed.GetValue(_threshold)),
            Denominator = CouncilInput.Denominator(parsed.GetValue(_denominator)!),
        },
        Consensus = CouncilInput.Rule(parsed.GetValue(_rule)!, members),
    };

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
