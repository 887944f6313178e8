using Maestro.Policy.Gates.Council;

namespace Maestro.Policy;

/// <summary>How a <see cref="CouncilChamber"/> judges what a council said.</summary>
public sealed record CouncilChamberOptions
{
    /// <summary>How many have to be present, how many have to agree, and how that is counted.</summary>
    /// <value><see cref="CouncilRules.Default"/> by default: three seats, and two thirds of all seats.</value>
    public CouncilRules Rules { get; init; } = CouncilRules.Default;

    /// <summary>The position that the request carries out. A council that agrees on another one is a pause.</summary>
    /// <value>A key, compared letter by letter; <see langword="null"/> by default: the question is open, and what runs
    /// is whatever the council answered.</value>
    public string? Proposal { get; init; }

    /// <summary>Looks at what was said for what no ballot shows. It can only make the decision stricter.</summary>
    /// <value>A function that is safe for use by any number of threads; what it throws is a stop. By default it reports
    /// nothing.</value>
    public Func<DeliberatedQuestion, CouncilSignals> Signals { get; init; } = static _ => default;

    /// <summary>The words.</summary>
    /// <value>A codebook with the layer <c>council_gate</c> and the council's reasons; that of
    /// <see cref="DeliberationWords"/> by default.</value>
    public Codebook Codebook { get; init; } = DeliberationWords.Codebook;

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
            Signals is null ? $"{nameof(Signals)} is null. Leave it out to report nothing." : null,
            Codebook is null ? $"{nameof(Codebook)} is null. Leave it out for the usual words." : null,
            Time is null ? $"{nameof(Time)} is null. Leave it out for the system's clock." : null,
        ];
        return faults.OfType<string>();
    }
}
