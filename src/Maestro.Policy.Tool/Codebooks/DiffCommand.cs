using System.Collections.Immutable;
using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>The command <c>maestro codebook diff</c>: what a new version does to what is on record.</summary>
internal sealed class DiffCommand(ToolHost host)
{
    private readonly Argument<string> _older = new("OLD") { Description = "The version that logs were written with." };
    private readonly Argument<string> _newer = new("NEW") { Description = "The version that is to follow it." };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("diff", "Compares two versions of a codebook: 0 nothing breaks, 1 something does.")
        {
            _older, _newer, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string older = parsed.GetValue(_older)!;
        string newer = parsed.GetValue(_newer)!;
        ImmutableArray<CodebookChange> changes =
            Codebook.Diff(CodebookFile.Load(host, older), CodebookFile.Load(host, newer));
        bool isBreaking = changes.Any(change => change.IsBreaking);
        if (parsed.GetValue(_json))
        {
            WriteJson(older, newer, changes, isBreaking);
        }
        else
        {
            Write(changes);
        }

        return isBreaking ? ExitCodes.Faults : ExitCodes.Success;
    }

    private void Write(ImmutableArray<CodebookChange> changes)
    {
        foreach (CodebookChange change in changes)
        {
            host.Output.WriteLine(OneLine.Of(change.ToString()));
        }
    }

    private void WriteJson(string older, string newer, ImmutableArray<CodebookChange> changes, bool isBreaking) =>
        host.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("old", older);
            json.WriteString("new", newer);
            json.WriteBoolean("breaking", isBreaking);
            json.WriteStartArray("changes");
            foreach (CodebookChange change in changes)
            {
                json.WriteStartObject();
                json.WriteString("kind", change.Kind.ToString());
                json.WriteBoolean("breaking", change.IsBreaking);
                json.WriteString("word", change.Word);
                json.WriteString("message", change.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
