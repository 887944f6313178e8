namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>One reason as the codebook's text declares it.</summary>
internal sealed class ReasonModel(string name, int id)
{
    public string Name { get; } = name;

    public int Id { get; } = id;

    /// <summary>The verdicts it is declared for; empty where it may go with any.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; set; } = [];

    /// <summary>The names of the layers it is declared for; empty where any may use it.</summary>
    public IReadOnlyList<string> Layers { get; set; } = [];

    public bool IsIncident { get; set; }

    public bool IsSealing { get; set; }

    public bool IsRetired { get; set; }

    public string? Description { get; set; }

    public SystemReason? System { get; set; }
}
