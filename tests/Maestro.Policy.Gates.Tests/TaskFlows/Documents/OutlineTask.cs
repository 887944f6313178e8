namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>A document that the reference's orchestrator 1.2.4 makes.</summary>
internal sealed record OutlineTask(string Id, string Kind, string Extension, string Prompt)
{
    public string FileName => $"{Id}.{Extension}.txt";
}
