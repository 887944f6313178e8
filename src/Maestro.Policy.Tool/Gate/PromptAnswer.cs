using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Gate;

/// <summary>Tells the answer to one prompt: a line for people, or a JSON document.</summary>
internal static class PromptAnswer
{
    public static void Write(ToolHost host, in DecisionRecord decision) =>
        host.Output.WriteLine(OneLine.Of($"{ShortWords.Of(decision.Verdict)}: {Sentence(decision)}"));

    public static void WriteJson(ToolHost host, GateRequest request, Prompt prompt, DecisionRecord decision) =>
        host.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("decision", decision.Verdict.ToWireName());
            json.WriteString("reason_code", decision.Reason.Name);
            json.WriteString("layer", decision.Layer.Name);
            json.WriteString("detail", decision.Detail);
            json.WriteString("run_id", decision.RunId);
            json.WriteString("prompt_hash", prompt.Hash.IsEmpty ? null : prompt.Hash.ToString());
            json.WriteString("log", request.Log);
            json.WriteEndObject();
        });

    private static string Sentence(in DecisionRecord decision) => decision.Verdict switch
    {
        Verdict.Run => $"{decision.Reason}, no gate objects.",
        Verdict.Hitl => $"{Objection(decision)}. A human decides.",
        _ => $"{Objection(decision)}.",
    };

    private static string Objection(in DecisionRecord decision) =>
        $"{decision.Reason} at {decision.Layer}{(decision.Detail is { } detail ? $", {detail}" : "")}";
}
