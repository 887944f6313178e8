using System.Collections.Frozen;
using System.Collections.Immutable;
using Maestro.Policy.Vocabulary;
using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy;

/// <summary>The closed vocabulary of one application: its layers, reasons, and their numbers.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads. A codebook is known by its instance: load it once and share
/// it. The format is the reference's codebook 5.1 with optional additions; <c>docs/codebook.md</c> describes it.
/// </remarks>
public sealed partial class Codebook
{
    private readonly CodebookModel _model;
    private readonly FrozenDictionary<string, Layer> _layers;
    private readonly FrozenDictionary<string, ReasonCode> _reasons;
    private readonly ImmutableArray<ReasonCode> _systemReasons;
    private readonly HeaderLayout _layout;

    internal Codebook(CodebookModel model)
    {
        _model = model;
        Layers = [.. model.Layers.Select(l => new Layer(new LayerEntry(this, l.Name, l.Id, l.MaySeal, l.Description)))];
        Reasons = [.. model.Reasons.Select(r => new ReasonCode(new ReasonEntry(this, r)))];
        _layers = Layers.ToFrozenDictionary(layer => layer.Name, StringComparer.Ordinal);
        _reasons = Reasons.ToFrozenDictionary(reason => reason.Name, StringComparer.Ordinal);
        _systemReasons = [.. Reasons.Where(r => r.System is not null).OrderBy(r => r.System)];
        Name = model.Name;
        Version = model.Version;
        Notes = [.. model.Notes];
        MarksIncidents = model.Reasons.Any(reason => reason.IsIncident);
        _layout = new HeaderLayout(model, Layers, Reasons);
    }

    /// <summary>The name that the codebook gives itself.</summary>
    /// <value>Text for people, never empty.</value>
    public string Name { get; }

    /// <summary>The version; numbers mean the same within one.</summary>
    /// <value>Any text that is not empty, such as <c>5.1-demo.1</c>.</value>
    public string Version { get; }

    /// <summary>What the codebook says about itself.</summary>
    /// <value>Text for people; empty by default.</value>
    public ImmutableArray<string> Notes { get; }

    /// <summary>How incidents are numbered.</summary>
    /// <value>Text with exactly one <c>%0Nd</c>, N from 1 to 9; <c>INC#%06d</c> by default.</value>
    public string IncidentFormat => _model.IncidentFormat;

    /// <summary>All layers by ascending number.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<Layer> Layers { get; }

    /// <summary>All reasons by ascending number, the system's own included.</summary>
    /// <value>At least one of the codebook's own and one for each <see cref="SystemReason"/>.</value>
    public ImmutableArray<ReasonCode> Reasons { get; }

    /// <summary>Whether it says of any reason that it is an incident.</summary>
    internal bool MarksIncidents { get; }

    /// <summary>The code of one of the pipeline's own reasons.</summary>
    /// <param name="reason">Which one.</param>
    /// <returns>Its code in this codebook.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is no member of the
    /// enumeration.</exception>
    public ReasonCode this[SystemReason reason] =>
        (uint)reason < (uint)_systemReasons.Length
            ? _systemReasons[(int)reason]
            : throw new ArgumentOutOfRangeException(nameof(reason), reason, "No system reason.");

    /// <summary>The layer of a name.</summary>
    /// <param name="name">The exact name.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="CodebookException">The codebook has no layer of that name; the message names the
    /// nearest.</exception>
    public Layer Layer(string name) =>
        TryGetLayer(name, out Layer layer) ? layer : throw Unknown("layer", name, Layers.Select(l => l.Name));

    /// <summary>The reason code of a name.</summary>
    /// <param name="name">The exact name.</param>
    /// <returns>The code.</returns>
    /// <exception cref="CodebookException">The codebook has no reason of that name; the message names the
    /// nearest.</exception>
    public ReasonCode Reason(string name) =>
        TryGetReason(name, out ReasonCode reason) ? reason : throw Unknown("reason", name, Reasons.Select(r => r.Name));

    /// <summary>Looks a layer up.</summary>
    /// <param name="name">The exact name.</param>
    /// <param name="layer">The layer; the default value when there is none.</param>
    /// <returns><see langword="true"/> when there is one.</returns>
    public bool TryGetLayer(string name, out Layer layer) => _layers.TryGetValue(name, out layer);

    /// <summary>Looks a reason code up.</summary>
    /// <param name="name">The exact name.</param>
    /// <param name="reason">The code; the default value when there is none.</param>
    /// <returns><see langword="true"/> when there is one.</returns>
    public bool TryGetReason(string name, out ReasonCode reason) => _reasons.TryGetValue(name, out reason);

    /// <summary>The name and version.</summary>
    /// <returns>Such as <c>Refunds 1.0</c>.</returns>
    public override string ToString() => $"{Name} {Version}";

    private CodebookException Unknown(string kind, string name, IEnumerable<string> known)
    {
        string? near = NearestName.To(name, known);
        string remedy = near is null ? "." : $"; did you mean '{near}'?";

        return new($"'{name}' is no {kind} of codebook '{this}'{remedy}", []);
    }
}
