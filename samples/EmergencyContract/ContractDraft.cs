using System.Globalization;

namespace EmergencyContract;

/// <summary>A draft of a contract, which an admin has to say yes to.</summary>
/// <param name="Id">The draft's id.</param>
/// <param name="RequestId">The request that it is about.</param>
/// <param name="Text">What it says.</param>
public sealed record ContractDraft(string Id, string RequestId, string Text)
{
    /// <summary>Writes a draft.</summary>
    public static ContractDraft Of(EmergencyRequest request, int version, string clause) => new(
        string.Create(CultureInfo.InvariantCulture, $"DRAFT#{request.Id}#{version}"),
        request.Id,
        $"""
        # Emergency passage at {request.Location} (draft {version})

        Life goes before property, and whoever is on the crosswalk before the vehicle.
        {clause}
        This is a draft with no operational effect. AI is used for drafting only. It takes an ADMIN approval.
        """);
}
