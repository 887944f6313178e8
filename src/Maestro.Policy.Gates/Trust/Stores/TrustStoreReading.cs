namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>How the text of a store is read. The default value is <see cref="Strict"/>.</summary>
public enum TrustStoreReading : byte
{
    /// <summary>Exactly what is written: every member once, of its type and in its range, and no other. What isn't
    /// that can't be read, and what can't be read gives no trust.</summary>
    Strict = 0,

    /// <summary>What the reference accepts: texts and truths as numbers, members that are missing, and defaults for
    /// whatever it can't read, so that a broken store means a score of 0.90 and no cooldown. For simulations and for
    /// what the reference left behind; it trusts whoever can write or remove the store.</summary>
    Reference = 1,
}
