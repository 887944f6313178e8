namespace Maestro.Policy.Gates.Trust;

/// <summary>A run that adds to trust and takes from it.</summary>
/// <remarks>Safe for use by any number of threads. What a run may add is bounded, and what many runs may add together
/// isn't: begin one for each run of the host, and for nothing else.</remarks>
public sealed class TrustRun
{
    private readonly TrustLedger _ledger;
    private double _cap;

    internal TrustRun(TrustLedger ledger) => (_ledger, _cap) = (ledger, ledger.Model.Options.CapPerRun);

    /// <summary>What the run may still add.</summary>
    /// <value>From <see cref="TrustOptions.CapPerRun"/> down to 0.</value>
    public double CapRemaining => _ledger.Read(ref _cap);

    /// <summary>Applies an outcome to the ledger's trust.</summary>
    /// <param name="outcome">What happened.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is <see langword="null"/>.</exception>
    public TrustUpdate Apply(TrustOutcome outcome) => _ledger.Apply(outcome, ref _cap);
}
