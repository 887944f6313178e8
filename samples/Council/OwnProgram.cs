using System.Text.Json;
using Maestro.Policy.Agents.Processes;

namespace CouncilSample;

/// <summary>The program that sits in the council: this one, started once more. Any other would do, in any
/// language.</summary>
public static class OwnProgram
{
    /// <summary>The argument that makes it a member.</summary>
    public const string Argument = "--member";

    /// <summary>How it is started.</summary>
    public static ProgramCommand Command(string position)
    {
        string host = Environment.ProcessPath!;
        string library = Path.Combine(AppContext.BaseDirectory, "Council.dll");
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? new ProgramCommand(host, library, Argument, position)
            : new ProgramCommand(host, Argument, position);
    }

    /// <summary>What it does then: it reads one JSON document, and writes one.</summary>
    /// <returns>The exit code; other than 0 is no answer.</returns>
    public static int Run(string position)
    {
        if (position == "fail")
        {
            return 1;
        }

        using JsonDocument prompt = JsonDocument.Parse(Console.In.ReadToEnd());
        JsonEncodedText role = JsonEncodedText.Encode(prompt.RootElement.GetProperty("role").GetString()!);
        JsonEncodedText held = JsonEncodedText.Encode(position);
        Console.Out.Write($$"""{"position":"{{held}}","text":"As the {{role}} I hold this."}""");
        return 0;
    }
}
