namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>A codebook as its text declares it: plain data, faultless by the time that anyone sees it.</summary>
internal sealed class CodebookModel(string name, string version)
{
    public string Name { get; } = name;

    public string Version { get; } = version;

    public IReadOnlyList<string> Notes { get; set; } = [];

    public string IncidentFormat { get; set; } = "INC#%06d";

    /// <summary>The layers by ascending id.</summary>
    public IReadOnlyList<LayerModel> Layers { get; set; } = [];

    /// <summary>The reasons by ascending id, the system's own included.</summary>
    public IReadOnlyList<ReasonModel> Reasons { get; set; } = [];

    /// <summary>The number of each verdict, indexed by <see cref="Verdict"/>.</summary>
    public IReadOnlyList<int> VerdictIds { get; set; } = [];

    /// <summary>The number of each decider, indexed by <see cref="Decider"/>.</summary>
    public IReadOnlyList<int> DeciderIds { get; set; } = [];

    /// <summary>The fields of a packed header, the highest first.</summary>
    public IReadOnlyList<PackField> PackFields { get; set; } = [];
}
