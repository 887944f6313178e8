using Maestro.Policy.Sandbox.Commands;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Sandbox.Tests.Commands;

/// <summary>The recorded commands.</summary>
[Trait("Category", "Conformance")]
public sealed class CommandConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("workers", "commands");

    [Fact]
    public void Verdicts_AreTheReferences() => Family.AssertAll(static item =>
    {
        CommandReading reading = CommandCase.Judge(CommandPolicy.Reference, item);
        Verdict expected = CommandCase.Verdict(item);
        bool isAlike = reading.Verdict == expected
            || (CommandCase.IsAtLeast(item) && reading.Verdict == Verdict.Stop);

        return isAlike ? null : $"{reading}, expected {expected} {item.GetProperty("reason").GetString()}";
    });

    // Of several good reasons for a verdict another one may be named; nearly always it is the same.
    [Fact]
    public void Findings_AreTheReferences() => Family.AssertAll(static item =>
    {
        CommandReading reading = CommandCase.Judge(CommandPolicy.Reference, item);

        return CommandCase.IsAtLeast(item) || reading.Word == item.GetProperty("reason").GetString()
            ? null : $"{reading}";
    });

    // What isn't refused may be asked about, and what is refused stays refused.
    [Fact]
    public void StrictAnswers_AreNeverLaxer() => Family.AssertAll(static item =>
    {
        CommandReading strict = CommandCase.Judge(CommandPolicy.Strict, item);

        return strict.Verdict == Verdict.Stop || strict.Verdict == CommandCase.Verdict(item)
            || CommandCase.Verdict(item) == Verdict.Run ? null : $"{strict}";
    });
}
