using System.CommandLine;
using System.Globalization;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>The options that say which rows are wanted.</summary>
internal sealed class FilterOptions
{
    private static readonly string[] Times =
        [.. ((string[])["yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"])
            .SelectMany(static time => (string[])[time, time + "'Z'", time + "zzz"])];

    private readonly Option<string[]> _run = Repeatable("--run", "Rows of this run; repeat it for several.", "ID");
    private readonly Option<string[]> _layer =
        Repeatable("--layer", "Rows of this layer; repeat it for several.", "NAME");

    private readonly Option<string[]> _verdict =
        Repeatable("--verdict", "Rows with this verdict; repeat it for several.", "RUN|PAUSE_FOR_HITL|STOPPED");

    private readonly Option<string[]> _reason =
        Repeatable("--reason", "Rows with this reason code; repeat it for several.", "CODE");

    private readonly Option<string?> _since = new("--since")
    {
        Description = "Rows of this time and later; UTC without an offset.", HelpName = "TIME",
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Rows before this time; UTC without an offset.", HelpName = "TIME",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_run);
        command.Options.Add(_layer);
        command.Options.Add(_verdict);
        command.Options.Add(_reason);
        command.Options.Add(_since);
        command.Options.Add(_until);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">A value is none.</exception>
    public RowFilter Chosen(ParseResult parsed) => new()
    {
        Runs = Values(parsed, _run),
        Layers = Values(parsed, _layer),
        Reasons = Values(parsed, _reason),
        Verdicts = Values(parsed, _verdict).Select(VerdictOf).ToHashSet(),
        Since = TimeOf(parsed, _since),
        Until = TimeOf(parsed, _until),
    };

    private static Option<string[]> Repeatable(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    private static HashSet<string> Values(ParseResult parsed, Option<string[]> option) =>
        new(parsed.GetValue(option) ?? [], StringComparer.Ordinal);

    private static Verdict VerdictOf(string word) =>
        WireNames.TryParse(word, out Verdict verdict)
            ? verdict
            : throw new UsageException("--verdict has to be RUN, PAUSE_FOR_HITL or STOPPED.");

    private static DateTimeOffset? TimeOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
            : DateTimeOffset.TryParseExact(
                text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
                ? time
                : throw new UsageException(
                    $"{option.Name} is a date or a time such as 2026-03-21 or 2026-03-21T12:00:00+09:00.");
}
