using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>Tells on standard error which lines of a log are no rows, but no endless list of them.</summary>
internal sealed class LineFaults(ToolHost host, string file)
{
    private const int MostTold = 100;

    /// <summary>How many lines are no rows.</summary>
    public long Count { get; private set; }

    /// <summary>Tells of a line.</summary>
    public void Add(AuditLineFault fault)
    {
        Count++;
        if (Count <= MostTold)
        {
            Tell(FormattableString.Invariant($"{file}({fault.Line}): {Words(fault)}"));
        }
    }

    /// <summary>Tells how many lines weren't told of.</summary>
    public void End()
    {
        if (Count > MostTold)
        {
            Tell(FormattableString.Invariant($"{file}: {Count - MostTold} more lines are no rows"));
        }
    }

    /// <summary>What is wrong with a line, in the words of the contract.</summary>
    public static string Words(in AuditLineFault fault)
    {
        string word = fault.Fault switch
        {
            AuditFault.NotObject => "not_object",
            AuditFault.TornTail => "torn_tail",
            _ => "not_json",
        };
        return fault.Detail is null ? word : $"{word} ({fault.Detail})";
    }

    private void Tell(string message) => host.Error.WriteLine(OneLine.Of(message));
}
