using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Tool.Council.Replays;

/// <summary>Sorts the records of a log by their sessions. One that is opened again under the same id is
/// another.</summary>
internal sealed class SessionSheaf(string? only)
{
    private const int MostFaults = 100;

    private readonly List<(string Session, List<string> Records)> _sessions = [];
    private readonly Dictionary<string, List<string>> _open = new(StringComparer.Ordinal);
    private readonly List<ReplayedSession> _faults = [];

    /// <summary>Takes a record, and what its row says beside it.</summary>
    public void Add(string text, Verdict? row)
    {
        if (!CouncilRecord.TryParse(text, out CouncilRecord? record, out string? fault))
        {
            // It may be of any session.
            Fault(fault);
        }
        else if (only is null || record.Session == only)
        {
            if (record is SessionOpened || !_open.TryGetValue(record.Session, out List<string>? records))
            {
                records = [];
                _open[record.Session] = records;
                _sessions.Add((record.Session, records));
            }

            records.Add(text);
            Compare(record, row);
        }
    }

    /// <summary>Takes a line that is no row.</summary>
    public void Fault(AuditLineFault fault) => Fault($"line {fault.Line} is no row");

    /// <summary>Replays them, in the order in which they were opened.</summary>
    public List<ReplayedSession> Replay() =>
    [
        .. _faults,
        .. _sessions.Select(static session =>
            new ReplayedSession(session.Session, CouncilReplay.Default.Replay(session.Records))),
    ];

    // A pipeline may be stricter than its council, and never laxer.
    private void Compare(CouncilRecord record, Verdict? row)
    {
        if (row == Verdict.Run && record is not CouncilDecided { Decision: "RUN" } && _faults.Count < MostFaults)
        {
            _faults.Add(new(
                record.Session,
                new(CouncilReplayVerdict.Mismatch, record.Seq, Fault: "its row says RUN, and it doesn't")));
        }
    }

    private void Fault(string fault)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new(null, new(CouncilReplayVerdict.Corrupt, 0, Fault: fault)));
        }
    }
}
