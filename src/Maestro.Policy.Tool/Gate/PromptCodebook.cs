namespace Maestro.Policy.Tool.Gate;

/// <summary>The words of <c>maestro gate</c>.</summary>
internal sealed class PromptCodebook
{
    private const string Resource = "prompt-gate.codebook.json";

    private PromptCodebook(Codebook codebook)
    {
        Codebook = codebook;
        IntakeGate = codebook.Layer("intake_gate");
        PatternGate = codebook.Layer("pattern_gate");
        StopPattern = codebook.Reason("STOP_PATTERN");
        HitlPattern = codebook.Reason("HITL_PATTERN");
        PromptUnreadable = codebook.Reason("PROMPT_UNREADABLE");
    }

    /// <summary>The codebook itself.</summary>
    public Codebook Codebook { get; }

    /// <summary>Whether the prompt can be read at all.</summary>
    public Layer IntakeGate { get; }

    /// <summary>Whether the prompt holds a word that asks for care.</summary>
    public Layer PatternGate { get; }

    /// <summary>The prompt holds a word that stops it.</summary>
    public ReasonCode StopPattern { get; }

    /// <summary>The prompt holds a word that a human has to look at.</summary>
    public ReasonCode HitlPattern { get; }

    /// <summary>Nobody can say what the prompt asks for.</summary>
    public ReasonCode PromptUnreadable { get; }

    /// <summary>Loads the codebook that comes with the tool.</summary>
    public static PromptCodebook Load()
    {
        using Stream resource = typeof(PromptCodebook).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The tool was built without its resource '{Resource}'.");
        byte[] text = new byte[resource.Length];
        resource.ReadExactly(text);
        return new(Codebook.Parse(text, Resource));
    }
}
