namespace Maestro.Policy.Testing.Crashes;

/// <summary>A pipeline that pauses for everything, and a desk for its questions.</summary>
internal sealed class Office
{
    private readonly GatePipeline<string> _pipeline;

    public Office()
    {
        Book = Codebook.Parse(
            """
            {
              "schema_version": "1.0", "codebook_name": "Office", "codebook_version": "1.0",
              "maps": {
                "layer_to_id": { "amount_gate": 1 },
                "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
                "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
                "reason_code_to_id": { "AMOUNT_HIGH": 0 }
              }
            }
            """);
        _pipeline = GatePipeline.For<string>(Book)
            .Gate(Book.Layer("amount_gate"), (_, gate) => gate.Pause(Book.Reason("AMOUNT_HIGH")))
            .Unaudited("the rows that matter here are the tickets'")
            .Build();
    }

    public Codebook Book { get; }

    public async Task<HitlRequest<string>> Ask(string request)
    {
        Decision<string> decision = await _pipeline
            .EvaluateAsync(request, new RunContext("RUN#1", "bob")).ConfigureAwait(false);
        return decision.Match(
            run: static _ => throw new InvalidOperationException("Nothing runs without being asked about."),
            hitl: static ask => ask,
            stop: static _ => throw new InvalidOperationException("Nothing is stopped here."));
    }

    public StandingGrant Grant(DateTimeOffset from, int maxUses) => new()
    {
        Id = "GRANT-1",
        CodebookName = Book.Name,
        CodebookVersion = Book.Version,
        Layer = "amount_gate",
        Reason = "AMOUNT_HIGH",
        Giver = "carol",
        Role = Decider.User,
        ValidFrom = from,
        ValidUntil = from.AddHours(1),
        MaxUses = maxUses,
    };
}
