using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>The command <c>maestro codebook check</c>: lists what is wrong with a codebook.</summary>
internal sealed class CheckCommand(ToolHost host)
{
    private readonly Argument<string> _file = new("FILE") { Description = "The codebook." };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("check", "Lists the faults of a codebook: 0 no errors, 1 errors.") { _file, _json };
        command.SetAction(parsed => Run(CodebookFile.Read(host, parsed.GetValue(_file)!), parsed.GetValue(_json)));
        return command;
    }

    private int Run(CodebookFile file, bool json)
    {
        if (json)
        {
            WriteJson(file);
        }
        else
        {
            Write(file);
        }

        return file.Codebook is null ? ExitCodes.Faults : ExitCodes.Success;
    }

    private void Write(CodebookFile file)
    {
        foreach (CodebookFault fault in file.Faults)
        {
            host.Output.WriteLine(OneLine.Of($"{file.Path}{fault}"));
        }

        if (file.Codebook is { } book)
        {
            string size = $"{book.Layers.Length} layers, {book.Reasons.Length} reasons";
            host.Output.WriteLine(OneLine.Of($"{file.Path}: {book}, {size}, no errors."));
        }
    }

    private void WriteJson(CodebookFile file) =>
        host.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteBoolean("valid", file.Codebook is not null);
            json.WriteStartArray("faults");
            foreach (CodebookFault fault in file.Faults)
            {
                json.WriteStartObject();
                json.WriteString("id", fault.Id);
                json.WriteString("severity", fault.IsError ? "error" : "warning");
                json.WriteNumber("line", fault.Line);
                json.WriteNumber("column", fault.Column);
                json.WriteString("key", fault.Key);
                json.WriteString("message", fault.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
