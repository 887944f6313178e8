using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>Ports to somebody whom a test scripts.</summary>
public abstract class PortSetting : DeskSetting
{
    protected HumanPort Port(string? word) => PortTo((_, _) => new(word));

    protected HumanPort PortTo(
        Func<HumanQuestion, CancellationToken, ValueTask<string?>> ask, HumanPortOptions? options = null) =>
        new(TestBook.Book, Log, ask, options ?? new() { Time = Time });

    protected void AssertOnRecord(string answer)
    {
        AuditRow row = Log.Rows[^1];
        Assert.Equal(answer, row["human_answer"]);
        Assert.Equal((Verdict.Stop, Decider.System, false),
            (row.Decision.Verdict, row.Decision.Decider, row.IsOverridable));
    }
}
