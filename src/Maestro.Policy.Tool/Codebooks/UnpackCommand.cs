using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>The command <c>maestro codebook unpack</c>: packed headers in, rows out.</summary>
internal sealed class UnpackCommand(ToolHost host)
{
    private const int MaxDigits = 16;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> _file = new("FILE") { Description = "The codebook." };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("unpack", "Reads a hexadecimal header a line, writes a JSON row a line.") { _file };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Codebook codebook = CodebookFile.Load(host, parsed.GetValue(_file)!);

        return LineFilter.RunAsync(host, line => Row(codebook, Number(line.Span)), cancellationToken);
    }

    private static ulong Number(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> digits = line.StartsWith("0x"u8) || line.StartsWith("0X"u8) ? line[2..] : line;
        ulong number = 0;
        bool isHeader = digits.Length <= MaxDigits
            && ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
        return isHeader
            ? number
            : throw new FormatException($"The line is not 1 to {MaxDigits} hexadecimal digits, perhaps after 0x.");
    }

    private static string Row(Codebook codebook, ulong packed)
    {
        if (!codebook.TryUnpack(packed, out RowHeader header, out ImmutableArray<string> problems))
        {
            throw new FormatException($"No header of codebook '{codebook}': {string.Join(", ", problems)}.");
        }

        ArrayBufferWriter<byte> row = new();
        using (Utf8JsonWriter json = new(row, Json))
        {
            json.WriteStartObject();
            json.WriteString("layer", header.Layer.Name);
            json.WriteString("decision", header.Verdict.ToWireName());
            json.WriteBoolean("sealed", header.IsSealed);
            json.WriteBoolean("overrideable", header.IsOverridable);
            json.WriteString("final_decider", header.Decider.ToWireName());
            json.WriteString("reason_code", header.Reason.Name);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(row.WrittenSpan);
    }
}
