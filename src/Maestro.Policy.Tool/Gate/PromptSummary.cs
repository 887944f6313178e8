using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Gate;

/// <summary>Tells what became of many prompts: a line and a table for people, or a JSON document.</summary>
internal static class PromptSummary
{
    private const int PipeWidth = 100;

    public static void Write(ToolHost host, PromptTally tally)
    {
        string verdicts = string.Join(", ", PromptTally.Verdicts.Select(v => $"{tally.Count(v)} {ShortWords.Of(v)}"));
        host.Output.WriteLine($"{tally.Prompts} prompts: {verdicts}");
        if (tally.Prompts > 0)
        {
            host.Output.Flush();
            Terminal(host).Write(Table(tally, host.OutputTerminal is null));
        }
    }

    public static void WriteJson(ToolHost host, GateRequest request, string file, PromptTally tally) =>
        host.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("prompts", tally.Prompts);
            json.WriteString("decision", tally.Strictest.ToWireName());
            json.WriteStartObject("decisions");
            foreach (Verdict verdict in PromptTally.Verdicts)
            {
                json.WriteNumber(verdict.ToWireName(), tally.Count(verdict));
            }

            json.WriteEndObject();
            json.WriteStartObject("reasons");
            foreach ((string reason, long count) in tally.Reasons)
            {
                json.WriteNumber(reason, count);
            }

            json.WriteEndObject();
            json.WriteBoolean("interrupted", tally.IsInterrupted);
            json.WriteString("run_id", request.RunId);
            json.WriteString("log", request.Log);
            json.WriteEndObject();
        });

    private static IAnsiConsole Terminal(ToolHost host)
    {
        if (host.OutputTerminal is { } terminal)
        {
            return terminal.Open();
        }

        IAnsiConsole plain = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new() { UseDefaultEnrichers = false },
                Out = new AnsiConsoleOutput(host.Output),
            });
        plain.Profile.Width = PipeWidth;
        return plain;
    }

    private static Table Table(PromptTally tally, bool isPlain)
    {
        Table table = new() { Border = isPlain ? TableBorder.Ascii : TableBorder.Rounded };
        table.AddColumn("reason").AddColumn(new TableColumn("prompts").RightAligned());
        foreach ((string reason, long count) in tally.Reasons)
        {
            table.AddRow(new Text(reason), new Text($"{count}"));
        }

        return table;
    }
}
