namespace Maestro.Policy.Testing.Checks;

/// <summary>A store tells the time by one clock, which goes on.</summary>
internal static class Timing
{
    public static async Task Clock_IsTheOneThatIsGiven(Room room)
    {
        foreach (double seconds in (double[])[0, 0.001, 1, 86_400])
        {
            room.Clock.Move(TimeSpan.FromSeconds(seconds));
            DateTimeOffset now = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);
            room.Same(room.Clock.GetUtcNow(), now, "the time");
            room.Same(TimeSpan.Zero, now.Offset, "the offset of the time");
        }
    }

    public static async Task Clock_NeverGoesBack(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        DateTimeOffset before = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);
        room.Clock.Move(TimeSpan.FromSeconds(-10));
        DateTimeOffset after = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);

        room.True(after >= before, $"the time doesn't go back from {before:O} to {after:O}");
        DateTimeOffset limit = before.AddSeconds(-5);
        bool isLate = !await room.Store.ReplaceAsync(Samples.Next(ticket), 1, limit, Room.Token).ConfigureAwait(false);
        room.True(isLate, "what was too late stays too late");
    }
}
