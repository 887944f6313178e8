namespace Maestro.Policy.Simulation.Documents;

/// <summary>A document as the canned agent writes it, with the faults that it has on purpose.</summary>
internal sealed record DocumentDraft(DocumentTask Task, int Attempt)
{
    private const DocumentFault Sensitive = DocumentFault.LeakEmail | DocumentFault.Pii | DocumentFault.PolicyDanger;

    private DocumentFault Faults => Task.Request.Faults.Of(Task.Kind);

    public string Prompt => Task.Request.Prompt;

    /// <summary>Whether it isn't what was asked for.</summary>
    public bool IsBroken => (Faults & DocumentFault.BreakContract) != 0;

    /// <summary>What is in it.</summary>
    public string Text =>
        (Faults & Sensitive) != 0 ? $"{Task.Kind} by someone@example.com" : $"{Task.Kind} about the prompt";

    public static RequestDigest Digest(DocumentDraft draft) =>
        RequestDigest.OfText($"{draft.Task.Id} {draft.Attempt} {draft.Text.Length} {draft.Text} {draft.Prompt}");
}
