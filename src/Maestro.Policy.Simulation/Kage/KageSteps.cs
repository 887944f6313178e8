using System.Collections.Immutable;
using Maestro.Policy.Simulation.Kage.Steps;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>The order of the steps.</summary>
internal sealed class KageSteps
{
    /// <summary>Makes the steps.</summary>
    public KageSteps(KageOptions options)
    {
        EffectStep effect = new(options.AllowsExternalEffects);
        bool isReference = options.Reading == KageReading.Reference;

        // Nobody is asked for what can't be had, so the strict order looks at effects before a human does.
        All =
        [
            new MeaningStep(), new ConsistencyStep(),
            .. isReference ? [] : (KageStep[])[effect],
            new RelativityStep(options.Reading), new EvidenceStep(), new AuthorizationStep(),
            new DraftStep(options.Draft), new EthicsStep(options.Reading), new ScopeStep(options.Reading),
            .. isReference ? (KageStep[])[effect] : [],
            new FinalizeStep(), new DispatchStep(options),
        ];
    }

    /// <summary>The steps.</summary>
    public ImmutableArray<KageStep> All { get; }
}
