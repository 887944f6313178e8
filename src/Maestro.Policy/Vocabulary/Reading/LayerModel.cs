namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>One layer as the codebook's text declares it.</summary>
internal sealed class LayerModel(string name, int id)
{
    public string Name { get; } = name;

    public int Id { get; } = id;

    public bool MaySeal { get; set; }

    public string? Description { get; set; }
}
