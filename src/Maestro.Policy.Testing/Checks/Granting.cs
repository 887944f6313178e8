namespace Maestro.Policy.Testing.Checks;

/// <summary>Grants are kept like tickets.</summary>
internal static class Granting
{
    public static async Task Grant_IsKeptAsItIs(Room room)
    {
        StandingGrant full = Samples.Used(Samples.Grant("GRANT-1")) with { Version = 1 };
        StandingGrant sparse = Samples.Grant("grant-1") with { Requester = null, CoversGiver = false };

        room.Same(true, await Add(room, full).ConfigureAwait(false), "adding a grant");
        room.Same(true, await Add(room, sparse).ConfigureAwait(false), "adding one of an id in another case");
        room.Same(false, await Add(room, full with { MaxUses = 999 }).ConfigureAwait(false), "adding one of its id");
        room.Same(full, await Find(room, "GRANT-1").ConfigureAwait(false), "finding a grant");
        room.Same(sparse, await Find(room, "grant-1").ConfigureAwait(false), "finding the other");
        room.Same(null, await Find(room, "GRANT-2").ConfigureAwait(false), "finding what isn't there");
    }

    public static async Task Grant_IsReplacedByTheNextVersionAlone(Room room)
    {
        StandingGrant first = Samples.Grant("GRANT-1");
        await Add(room, first).ConfigureAwait(false);
        StandingGrant second = Samples.Used(first);
        DateTimeOffset limit = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);

        room.Same(true, await Replace(room, second, 1, limit).ConfigureAwait(false), "replacing at the last moment");
        StandingGrant revoked = first with { Version = 2, IsRevoked = true };
        room.Same(false, await Replace(room, revoked, 1).ConfigureAwait(false), "replacing an old version");
        StandingGrant none = Samples.Used(Samples.Grant("GRANT-2"));
        room.Same(false, await Replace(room, none, 1).ConfigureAwait(false), "replacing what isn't there");
        room.Clock.Move(TimeSpan.FromMilliseconds(1));
        StandingGrant third = Samples.Used(second);
        room.Same(false, await Replace(room, third, 2, limit).ConfigureAwait(false), "replacing too late");
        room.Same(second, await Find(room, "GRANT-1").ConfigureAwait(false), "the grant after that");
        room.Same(true, await Replace(room, third, 2).ConfigureAwait(false), "replacing at any time");
        room.Same(third, await Find(room, "GRANT-1").ConfigureAwait(false), "the grant in the end");
    }

    public static async Task Grant_IsListedWhileItHolds(Room room)
    {
        DateTimeOffset now = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);
        foreach (StandingGrant grant in (StandingGrant[])
        [
            Samples.Grant("b") with { ValidUntil = now },
            Samples.Grant("a") with { ValidFrom = now.AddDays(1), ValidUntil = now.AddDays(2) },
            Samples.Grant("C") with { MaxUses = 1, UsedFor = ["TKT-1"] },
            Samples.Grant("d") with { IsRevoked = true },
            Samples.Grant("e") with { Layer = "other_gate" },
            Samples.Grant("f") with { Reason = "amount_high" },
            Samples.Grant("g") with { ValidUntil = now.AddMilliseconds(-1) },
        ])
        {
            room.Same(true, await Add(room, grant).ConfigureAwait(false), $"adding {grant}");
        }

        await Lists(room, "C a b").ConfigureAwait(false);
        room.Clock.Move(TimeSpan.FromMilliseconds(1));
        await Lists(room, "C a").ConfigureAwait(false);
        StandingGrant a = (await Find(room, "a").ConfigureAwait(false))!;
        await Replace(room, a with { Version = 2, IsRevoked = true }, 1).ConfigureAwait(false);
        await Lists(room, "C").ConfigureAwait(false);
    }

    public static async Task Grant_ListHasItsBound(Room room)
    {
        string[] ids = [.. Enumerable.Range(0, StandingGrant.MaxPerQuestion + 1).Select(static i => $"GRANT-{i:000}")];
        foreach (string id in ids)
        {
            room.Same(true, await Add(room, Samples.Grant(id)).ConfigureAwait(false), $"adding {id}");
        }

        await Lists(room, string.Join(' ', ids[..^1])).ConfigureAwait(false);
    }

    private static async Task Lists(Room room, string expected)
    {
        IEnumerable<StandingGrant> grants = await room.Store
            .ListGrantsAsync("amount_gate", "AMOUNT_HIGH", Room.Token).ConfigureAwait(false);
        room.Same(expected, string.Join(' ', grants.Select(static grant => grant.Id)), "listing grants");
    }

    private static ValueTask<bool> Add(Room room, StandingGrant grant) => room.Store.AddGrantAsync(grant, Room.Token);

    private static ValueTask<StandingGrant?> Find(Room room, string id) => room.Store.FindGrantAsync(id, Room.Token);

    private static ValueTask<bool> Replace(
        Room room, StandingGrant grant, long expected, DateTimeOffset? notAfter = null) =>
        room.Store.ReplaceGrantAsync(grant, expected, notAfter, Room.Token);
}
