namespace Maestro.Policy;

/// <summary>What counts as an incident.</summary>
public static class IncidentRules
{
    /// <summary>As the codebook says: whatever is sealed or stopped, and whatever has a reason that the codebook marks
    /// as an incident. Where it marks none, as <see cref="ByReference"/> says.</summary>
    /// <param name="header">What was decided.</param>
    /// <returns>Whether it is an incident.</returns>
    public static bool ByCodebook(in RowHeader header) =>
        header.IsSealed
        || header.Verdict == Verdict.Stop
        || (header.Reason.Codebook is { MarksIncidents: true } ? header.Reason.IsIncident : ByReference(header));

    /// <summary>As the reference's emergency contract has it, by the names of its words: whatever is sealed or stopped;
    /// pauses for one of 13 reasons; other rows of the layer <c>consistency_gate</c> whose reason isn't <c>OK</c>, or
    /// for one of three reasons on any layer.</summary>
    /// <param name="header">What was decided.</param>
    /// <returns>Whether it is an incident.</returns>
    public static bool ByReference(in RowHeader header)
    {
        if (header.IsSealed || header.Verdict == Verdict.Stop)
        {
            return true;
        }

        string reason = header.Reason.Name;
        bool isBroken = reason is "CONSISTENCY_BREAK" or "CRIT_MISSING_REQUIRED_KEYS" or "INVALID_EVENT";
        return header.Verdict == Verdict.Hitl
            ? isBroken || IsGravePause(reason)
            : isBroken || (header.Layer.Name == "consistency_gate" && reason != "OK");
    }

    private static bool IsGravePause(string reason) => reason is
        "SAFETY_LEGAL_BINDING_CLAIM" or "SAFETY_DISCRIMINATION_TERM" or "REL_BOUNDARY_UNSTABLE" or "REL_REF_MISSING"
        or "EVIDENCE_MISSING" or "EVIDENCE_SCHEMA_INVALID" or "EVIDENCE_FABRICATION" or "TRUST_SCORE_LOW"
        or "TRUST_COOLDOWN_ACTIVE" or "NO_VALID_GRANT";
}
