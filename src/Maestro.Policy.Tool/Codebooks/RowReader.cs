using System.Text.Json;
using System.Text.Unicode;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>Reads from a row of a log what goes into a packed header; other members are passed over.</summary>
internal sealed class RowReader(Codebook codebook)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads a row.</summary>
    /// <param name="line">The row's JSON text.</param>
    /// <returns>The header, in words of the codebook.</returns>
    /// <exception cref="FormatException">The line is no such row; the message says why.</exception>
    public RowHeader Read(ReadOnlyMemory<byte> line)
    {
        if (line.IsEmpty)
        {
            throw new FormatException("The line is empty.");
        }

        if (!Utf8.IsValid(line.Span))
        {
            throw new FormatException("The line is not UTF-8.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Options);
            return Header(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The line is no JSON: {What(exception)}");
        }
        catch (CodebookException exception)
        {
            throw new FormatException(exception.Message);
        }
    }

    // The place is the line's number and, where it is known, the byte in it; the parser's own account starts from 0.
    private static string What(JsonException exception)
    {
        string what = exception.Message.Split(" LineNumber:")[0];
        return exception.BytePositionInLine is { } at ? $"{what} Byte {at + 1}." : what;
    }

    private RowHeader Header(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("The line is no JSON object.");
        }

        return new(
            codebook.Layer(Word(row, "layer")),
            Decision(row, "decision"),
            Flag(row, "sealed"),
            Flag(row, "overrideable"),
            Decider(row, "final_decider"),
            codebook.Reason(Word(row, "reason_code")));
    }

    private static Verdict Decision(JsonElement row, string name) =>
        WireNames.TryParse(Word(row, name), out Verdict verdict) ? verdict : throw Unknown(row, name);

    private static Decider Decider(JsonElement row, string name) =>
        WireNames.TryParse(Word(row, name), out Decider decider) ? decider : throw Unknown(row, name);

    private static JsonElement Member(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement member)
            ? member
            : throw new FormatException($"The row has no member '{name}'.");

    private static string Word(JsonElement row, string name)
    {
        JsonElement member = Member(row, name);
        try
        {
            return member.ValueKind == JsonValueKind.String
                ? member.GetString()!
                : throw new FormatException($"'{name}' is no text.");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"'{name}' holds half of a surrogate pair.");
        }
    }

    private static bool Flag(JsonElement row, string name) => Member(row, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException($"'{name}' is neither true nor false."),
    };

    private static FormatException Unknown(JsonElement row, string name) =>
        new($"'{Word(row, name)}' is no word for '{name}'.");
}
