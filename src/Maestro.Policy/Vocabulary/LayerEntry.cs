namespace Maestro.Policy.Vocabulary;

/// <summary>What a codebook knows of one layer; <see cref="Layer"/> is the handle to it.</summary>
internal sealed class LayerEntry(Codebook codebook, string name, int id, bool maySeal, string? description)
{
    public Codebook Codebook { get; } = codebook;

    public string Name { get; } = name;

    public int Id { get; } = id;

    public bool MaySeal { get; } = maySeal;

    public string? Description { get; } = description;
}
