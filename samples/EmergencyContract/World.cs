using System.Collections.Immutable;
using Maestro.Policy;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;

namespace EmergencyContract;

/// <summary>Everything around one contract: a clock, a signed log, tickets, trust.</summary>
public sealed class World(IPeople people, SampleClock clock, TextWriter output)
{
    private static readonly TicketRules Users =
        new() { Roles = [Decider.User], Lifetime = AuthRequest.DefaultLifetime };

    private static readonly TicketRules Admins = new() { Roles = [Decider.Admin] };

    /// <summary>Plays one contract.</summary>
    /// <param name="clause">What its draft says in the middle.</param>
    /// <param name="isFabricated">Whether its evidence is made up.</param>
    /// <returns>Where it ends, and what the verifier says of its log.</returns>
    public async Task<(ContractPosition End, AuditVerification Log)> PlayAsync(string clause, bool isFabricated)
    {
        string folder = Directory.CreateTempSubdirectory("emergency-contract-").FullName;
        string path = Path.Combine(folder, "contract.jsonl");
        try
        {
            // A key for demonstrations only. In production: AuditKey.FromFile or AuditKey.FromEnvironment.
            using AuditKey key = AuditKey.Demo();
            ContractPosition end = await PlayAsync(path, key, clause, isFabricated);
            return (end, AuditVerifier.VerifyFiles(path, key)[^1].Found);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<ContractPosition> PlayAsync(string path, AuditKey key, string clause, bool isFabricated)
    {
        using JsonlAuditLog file = JsonlAuditLog.Open(path, key, new() { Time = clock });
        ShownLog log = new(file, output);
        ShownGates gates = new(output);
        TrustLedger trust = new(
            TrustState.ReferenceInitial, ReferenceGrant.Ensure([], clock.GetUtcNow()), time: clock);
        TicketDesk desk = new(
            new MemoryTicketStore(new() { Time = clock }),
            Words.Codebook,
            log,
            new()
            {
                Rules = Users,
                RulesByLayer = ImmutableDictionary<Layer, TicketRules>.Empty.Add(Words.Layers.AccGate, Admins),
                Time = clock,
            });
        Stage stage = new(new RunContext("RUN#1", "req"), desk, people, clock, output);
        Contract contract = new(stage, trust.BeginRun(), output);

        await contract.PlayAsync(
            ContractPipelines.ForRequests(log, trust, clock, gates),
            ContractPipelines.ForDrafts(log, clock, gates),
            Request(isFabricated),
            clause);
        return contract.Position;
    }

    private EmergencyRequest Request(bool isFabricated)
    {
        TrustPlace place = ReferenceGrant.Place;
        return new(
            "REQ-1",
            place.Scenario!,
            place.Location!,
            "EMERGENCY_APPROACHING",
            PedestrianInCrosswalk: true,
            "LIFE > PEDESTRIAN > VEHICLE",
            SampleEvidence.Json(place, clock.GetUtcNow(), isFabricated));
    }
}
