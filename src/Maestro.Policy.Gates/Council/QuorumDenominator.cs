namespace Maestro.Policy.Gates.Council;

/// <summary>Of what a consensus is a share. The default value is <see cref="Seats"/>.</summary>
public enum QuorumDenominator : byte
{
    /// <summary>Of all seats: losing a ballot never creates consensus.</summary>
    Seats = 0,

    /// <summary>Of the seats that are present, as the reference counts: knocking out a dissenter may create
    /// consensus.</summary>
    Present = 1,
}
