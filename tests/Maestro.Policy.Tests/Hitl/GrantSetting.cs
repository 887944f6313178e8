using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>Somebody who says yes in advance.</summary>
public abstract class GrantSetting : DeskSetting
{
    protected StandingGrant Grant() => new()
    {
        Id = "G-1",
        CodebookName = TestBook.Book.Name,
        CodebookVersion = TestBook.Book.Version,
        Layer = TestBook.Plain.Name,
        Reason = TestBook.Risky.Name,
        Giver = "carol",
        Role = Decider.User,
        ValidFrom = Time.GetUtcNow(),
        ValidUntil = Time.GetUtcNow().AddDays(1),
    };
}
