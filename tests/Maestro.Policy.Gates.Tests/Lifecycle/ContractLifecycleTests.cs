using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Gates.Tests.Lifecycle;

public sealed class ContractLifecycleTests
{
    private static readonly ContractState[] States = Enum.GetValues<ContractState>();
    private static readonly ContractEvent[] Events = Enum.GetValues<ContractEvent>();

    // Written down a second time, and otherwise than in the library: state, event, state after it, seal.
    private const string ReferenceTable = """
        INIT EvidenceMissing STOPPED Ethics
        INIT EvidenceFabricated STOPPED Ethics
        INIT EvidenceInvalid STOPPED Accountability
        INIT RequestIncomplete INIT None
        INIT TrustApproved AUTH_VERIFIED None
        INIT TrustPaused PAUSE_FOR_HITL_AUTH None
        PAUSE_FOR_HITL_AUTH AuthExpired STOPPED Accountability
        PAUSE_FOR_HITL_AUTH AuthApproved AUTH_VERIFIED None
        AUTH_VERIFIED DraftWritten DRAFT_READY None
        DRAFT_READY LintUnsafe STOPPED Ethics
        DRAFT_READY LintOutOfScope STOPPED Accountability
        DRAFT_READY LintClean PAUSE_FOR_HITL_FINALIZE None
        PAUSE_FOR_HITL_FINALIZE FinalizeApproved CONTRACT_EFFECTIVE None
        """;

    private const string DefaultTable = ReferenceTable + "\n" + """
        INIT AuthExpired STOPPED Accountability
        PAUSE_FOR_HITL_AUTH AuthRejected STOPPED None
        PAUSE_FOR_HITL_AUTH AuthRevised INIT None
        PAUSE_FOR_HITL_FINALIZE FinalizeStopped STOPPED None
        PAUSE_FOR_HITL_FINALIZE FinalizeRevised AUTH_VERIFIED None
        """;

    public static TheoryData<string, string> Tables => new()
    {
        { "Reference", ReferenceTable }, { "Default", DefaultTable },
    };

    [Theory]
    [MemberData(nameof(Tables), DisableDiscoveryEnumeration = true)]
    public void EveryEventInEveryState_DoesWhatTheTableSays(string name, string table)
    {
        ContractLifecycle lifecycle = Named(name);
        Dictionary<(string, string), (string, string)> rows = table.Split('\n')
            .Select(static line => line.Split(' '))
            .ToDictionary(static row => (row[0], row[1]), static row => (row[2], row[3]));

        foreach (ContractPosition position in Positions(lifecycle))
        foreach (ContractEvent happened in Events)
        {
            ContractStep step = lifecycle.Next(position, happened);

            if (rows.TryGetValue(($"{position}", $"{happened}"), out (string To, string Seal) row))
            {
                Assert.True(step.IsLegal);
                Assert.Equal(row, ($"{step.Position}", $"{step.Position.SealedBy}"));
            }
            else
            {
                Assert.Equal(new(position, false), step);
            }
        }

        Assert.Equal(rows.Count, lifecycle.Transitions.Length);
        Assert.Equal(States.Length, Positions(lifecycle).Select(static position => position.State).Distinct().Count());
    }

    [Fact]
    public void DefaultValues_AreStops()
    {
        Assert.True(default(ContractPosition) is { State: ContractState.Stopped, IsSealed: false, IsOver: true });
        Assert.False(default(ContractStep).IsLegal);
        Assert.All(Events, static happened =>
            Assert.Equal(default, ContractLifecycle.Default.Next(default, happened)));
    }

    [Fact]
    public void UnknownEvent_IsRefused() => Assert.Equal(
        new(ContractPosition.Start, false), ContractLifecycle.Default.Next(ContractPosition.Start, (ContractEvent)200));

    [Fact]
    public void Names_AreThoseOfTheWire()
    {
        Assert.Equal(
            [
                "STOPPED", "INIT", "PAUSE_FOR_HITL_AUTH", "AUTH_VERIFIED", "DRAFT_READY", "PAUSE_FOR_HITL_FINALIZE",
                "CONTRACT_EFFECTIVE",
            ],
            States.Select(ContractStates.NameOf));
        Assert.All(States, static state => Assert.True(
            ContractStates.TryParse(ContractStates.NameOf(state), out ContractState read) && read == state));
        Assert.All(new[] { null, "", "init", "INIT ", "1" }, static name =>
            Assert.False(ContractStates.TryParse(name, out ContractState read) || read != ContractState.Stopped));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContractStates.NameOf((ContractState)7));
    }

    [Fact]
    public void Stepping_AllocatesNothing()
    {
        int effective = 0;
        Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Run(10_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(10_100, effective);

        void Run(int times)
        {
            ReadOnlySpan<ContractEvent> way =
            [
                ContractEvent.TrustPaused, ContractEvent.AuthApproved, ContractEvent.DraftWritten,
                ContractEvent.LintClean, ContractEvent.FinalizeApproved,
            ];

            for (int i = 0; i < times; i++)
            {
                ContractPosition position = ContractPosition.Start;

                foreach (ContractEvent happened in way)
                {
                    position = ContractLifecycle.Default.Next(position, happened).Position;
                }

                effective += position.State == ContractState.Effective ? 1 : 0;
            }
        }
    }

    private static ContractLifecycle Named(string name) =>
        name == "Reference" ? ContractLifecycle.Reference : ContractLifecycle.Default;

    private static HashSet<ContractPosition> Positions(ContractLifecycle lifecycle)
    {
        HashSet<ContractPosition> found = [default, ContractPosition.Start];
        Queue<ContractPosition> open = new(found);

        while (open.TryDequeue(out ContractPosition position))
        {
            foreach (ContractEvent happened in Events)
            {
                ContractPosition next = lifecycle.Next(position, happened).Position;

                if (found.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return found;
    }
}
