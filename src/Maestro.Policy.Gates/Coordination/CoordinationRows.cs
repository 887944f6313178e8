namespace Maestro.Policy.Gates.Coordination;

/// <summary>Checks what a log says about coordination and seals, for logs that somebody else wrote.</summary>
/// <remarks>A pipeline writes no such row, and an <see cref="AuditRow"/> refuses what is wrongly sealed.</remarks>
public static class CoordinationRows
{
    /// <summary>Finds the first promise that a row breaks.</summary>
    /// <param name="row">What the row says.</param>
    /// <param name="coordination">The layer of coordination.</param>
    /// <returns>The promise; <see langword="null"/> when the row keeps them all.</returns>
    public static CoordinationRowFault? FaultOf(in RowHeader row, Layer coordination)
    {
        bool isCoordination = coordination.Codebook is not null && row.Layer == coordination;
        return isCoordination && row.IsSealed ? CoordinationRowFault.CoordinationSealed
            : isCoordination && row.Verdict is not (Verdict.Run or Verdict.Hitl)
                ? CoordinationRowFault.CoordinationStopped
            : !row.IsSealed ? null
            : !row.Layer.MaySeal ? CoordinationRowFault.SealedByLayer
            : row.IsOverridable ? CoordinationRowFault.SealedAndOverridable
            : row.Decider != Decider.System ? CoordinationRowFault.SealedByHuman
            : row.Verdict != Verdict.Stop ? CoordinationRowFault.SealedWithoutStop
            : null;
    }
}
