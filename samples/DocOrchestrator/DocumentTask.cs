namespace DocOrchestrator;

/// <summary>One document that a prompt asks for.</summary>
public sealed record DocumentTask(string Id, string Kind, string FileName, string Prompt)
{
    /// <summary>The tasks of a prompt.</summary>
    public static DocumentTask Of(string kind, string prompt, bool hasFileKind)
    {
        string extension = kind switch { "excel" => "xlsx", "word" => "docx", _ => "pptx" };
        return new($"task_{kind}", kind, hasFileKind ? $"task_{kind}.{extension}.txt" : $"task_{kind}.txt", prompt);
    }
}
