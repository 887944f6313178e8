using System.Text.Json;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>What a recorded run is asked with.</summary>
internal sealed class ScenarioRun(JsonElement header, JsonElement parameters)
{
    public string Prompt => Text("prompt") ?? header.GetProperty("default_prompt").GetString()!;

    public string RunId => Text("run_id") ?? header.GetProperty("default_run_id").GetString()!;

    public string Key => Text("key") ?? "main";

    public JsonElement? Contract =>
        parameters.TryGetProperty("contract", out JsonElement contract) && contract.ValueKind != JsonValueKind.Null
            ? contract
            : null;

    public bool IsRequired => Flag("require");

    public bool Resumes => Flag("resume");

    public bool IsConfirmed => Flag("confirmed");

    public bool StopsOnInterruption => Flag("stop_on_interruption", otherwise: true);

    public bool Dispatches => Flag("dispatch");

    public bool IsApproved => Flag("approved");

    public bool HasFault(string kind, string fault) =>
        parameters.TryGetProperty("faults", out JsonElement faults)
        && faults.TryGetProperty(kind, out JsonElement those)
        && those.TryGetProperty(fault, out JsonElement value)
        && value.GetBoolean();

    private string? Text(string name) =>
        parameters.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private bool Flag(string name, bool otherwise = false) =>
        parameters.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : otherwise;
}
