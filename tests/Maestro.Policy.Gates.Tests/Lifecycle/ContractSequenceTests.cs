using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Gates.Tests.Lifecycle;

/// <summary>What holds after any sequence of events.</summary>
public sealed class ContractSequenceTests
{
    private static readonly ContractEvent[] Events = Enum.GetValues<ContractEvent>();

    // An event that is refused changes nothing, so that all sequences of legal events stand for all sequences; the
    // short ones are tried with everything in between, too.
    [Theory]
    [InlineData("Reference", 7, true)]
    [InlineData("Default", 7, true)]
    [InlineData("Reference", 4, false)]
    [InlineData("Default", 4, false)]
    public void EverySequence_KeepsTheInvariants(string name, int length, bool isLegalOnly)
    {
        int most = !isLegalOnly && Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 6 : length;
        List<ContractEvent> history = [];
        int effective = 0;
        Follow(ContractPosition.Start);
        Assert.True(effective > 0);

        void Follow(ContractPosition position)
        {
            AssertSound(position, history);
            effective += position.State == ContractState.Effective ? 1 : 0;

            foreach (ContractEvent happened in history.Count < most ? Events : [])
            {
                ContractStep step = Named(name).Next(position, happened);

                Assert.True(step.IsLegal || step.Position == position);
                Assert.False(step.IsLegal && position.IsOver);

                if (step.IsLegal || !isLegalOnly)
                {
                    history.Add(step.IsLegal ? happened : ContractEvent.None);
                    Follow(step.Position);
                    history.RemoveAt(history.Count - 1);
                }
            }
        }
    }

    private static void AssertSound(ContractPosition position, List<ContractEvent> history)
    {
        Assert.True(!position.IsSealed || position.State == ContractState.Stopped);

        if (position.State != ContractState.Effective)
        {
            return;
        }

        ContractEvent[] events = [.. history.Where(static happened => happened != ContractEvent.None)];
        Assert.Contains(events, static happened =>
            happened is ContractEvent.TrustApproved or ContractEvent.AuthApproved);
        Assert.Equal(
            [ContractEvent.DraftWritten, ContractEvent.LintClean, ContractEvent.FinalizeApproved], events[^3..]);
        Assert.DoesNotContain(events, static happened =>
            happened is ContractEvent.EvidenceFabricated or ContractEvent.EvidenceInvalid
                or ContractEvent.EvidenceMissing or ContractEvent.AuthExpired or ContractEvent.LintUnsafe);
    }

    private static ContractLifecycle Named(string name) =>
        name == "Reference" ? ContractLifecycle.Reference : ContractLifecycle.Default;
}
