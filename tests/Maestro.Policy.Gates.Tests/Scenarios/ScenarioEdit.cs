using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>What somebody else does to the files between two runs.</summary>
internal static class ScenarioEdit
{
    /// <summary>The lines of the log.</summary>
    public static string[] Rows(FaultyStorage files) =>
        files.Exists("/w/audit.jsonl")
            ? Text(files, "/w/audit.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [];

    /// <summary>What a file says.</summary>
    public static string Text(FaultyStorage files, string path) => Encoding.UTF8.GetString(files.Read(path));

    /// <summary>Does a step.</summary>
    public static void Apply(FaultyStorage files, JsonElement step)
    {
        string path = "/w/" + step.GetProperty("file").GetString();
        switch (step.GetProperty("do").GetString())
        {
            case "delete":
                files.Remove(path);
                break;
            case "write":
                Write(files, path, step.GetProperty("text").GetString()!);
                break;
            case "copy":
                files.Write("/w/" + step.GetProperty("to").GetString(), files.Read(path));
                break;
            case "edit_json":
                JsonNode root = JsonNode.Parse(files.Read(path))!;
                JsonElement[] steps = [.. step.GetProperty("path").EnumerateArray()];
                JsonNode parent = steps[..^1].Aggregate(root, static (node, at) => At(node, at)!);
                Set(parent, steps[^1], Value(step));
                Write(files, path, root.ToJsonString());
                break;
            case "edit_row":
                string[] rows = Rows(files);
                int index = step.GetProperty("row").GetInt32();
                JsonObject row = JsonNode.Parse(rows[index])!.AsObject();
                row[step.GetProperty("field").GetString()!] = Value(step);
                rows[index] = row.ToJsonString();
                Lines(files, path, rows);
                break;
            case "drop_rows":
                string[] all = Rows(files);
                int from = step.GetProperty("from").GetInt32();
                JsonElement end = step.GetProperty("to");
                int to = end.ValueKind == JsonValueKind.Number ? end.GetInt32() : all.Length;
                Lines(files, path, [.. all[..from], .. all[to..]]);
                break;
            case { } other:
                throw new InvalidDataException(other);
            case null:
                break;
        }
    }

    private static JsonNode? Value(JsonElement step) => JsonNode.Parse(step.GetProperty("value").GetRawText());

    private static JsonNode? At(JsonNode node, JsonElement at) =>
        at.ValueKind == JsonValueKind.Number ? node[at.GetInt32()] : node[at.GetString()!];

    private static void Set(JsonNode node, JsonElement at, JsonNode? value)
    {
        if (at.ValueKind == JsonValueKind.Number)
        {
            node[at.GetInt32()] = value;
        }
        else
        {
            node[at.GetString()!] = value;
        }
    }

    private static void Lines(FaultyStorage files, string path, string[] lines) =>
        Write(files, path, string.Concat(lines.Select(static line => line + "\n")));

    private static void Write(FaultyStorage files, string path, string text) =>
        files.Write(path, Encoding.UTF8.GetBytes(text));
}
