using System.CommandLine;
using System.Globalization;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>The command <c>maestro codebook pack</c>: rows of a log in, packed headers out.</summary>
internal sealed class PackCommand(ToolHost host)
{
    private readonly Argument<string> _file = new("FILE") { Description = "The codebook." };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("pack", "Reads a JSON row a line, writes a hexadecimal header a line.") { _file };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Codebook codebook = CodebookFile.Load(host, parsed.GetValue(_file)!);
        RowReader rows = new(codebook);
        string format = FormattableString.Invariant($"x{(codebook.HeaderBits + 3) / 4}");

        return LineFilter.RunAsync(
            host,
            line => codebook.Pack(rows.Read(line)).ToString(format, CultureInfo.InvariantCulture),
            cancellationToken);
    }
}
