using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Workers.Tests.Lifecycle;

public sealed class PreparationTests
{
    private static readonly DirectoryFacts Good = new()
    {
        Role = DirectoryRole.Workspace,
        Exists = true,
        IsDirectory = true,
        IsReadable = true,
        IsWritable = true,
    };

    [Fact]
    public void DirectoryThatNobodyKnows_NeedsAHuman() =>
        Assert.Equal(DirectoryAction.Escalate, Preparation.Judge(default).Action);

    [Fact]
    public void OnlyTheWorkspace_IsEverChanged() =>
        Assert.All(
            Every().Where(facts => Preparation.Judge(facts).Action
                is DirectoryAction.CreatePrivate or DirectoryAction.FixOwnerMode),
            facts => Assert.True(facts is { Role: DirectoryRole.Workspace, IsRootOrHome: false }));

    [Fact]
    public void RootsHomesAndLinksThatLeadOutside_AlwaysNeedAHuman() =>
        Assert.All(
            Every().Where(facts => facts.IsRootOrHome || facts is { IsLink: true, LinkIsAllowed: false }),
            facts => Assert.Equal(DirectoryAction.Escalate, Preparation.Judge(facts).Action));

    [Fact]
    public void WhatIsReady_IsThereAndCanBeRead() =>
        Assert.All(
            Every().Where(facts => Preparation.Judge(facts).Action == DirectoryAction.Ready),
            facts => Assert.True(facts is { Exists: true, IsDirectory: true, IsReadable: true }));

    [Fact]
    public void WorkspaceThatEverybodyMayWrite_IsMadePrivate() =>
        Assert.Equal(
            new(DirectoryAction.FixOwnerMode, DirectoryReason.Ok),
            Preparation.Judge(Good with { IsWorldWritable = true }));

    [Fact]
    public void ModeBehindALink_IsLeftAsItIs() =>
        Assert.Equal(
            new(DirectoryAction.Escalate, DirectoryReason.PermissionDenied),
            Preparation.Judge(Good with { IsLink = true, LinkIsAllowed = true, IsWritable = false }));

    [Fact]
    public void Words_AreThoseOnTheWire()
    {
        Assert.Equal("FIX_OWNER_MODE", DirectoryAction.FixOwnerMode.ToWord());
        Assert.Equal("DIRECTORY_TOO_BROAD", DirectoryReason.DirectoryTooBroad.ToWord());
    }

    private static IEnumerable<DirectoryFacts> Every() =>
        from role in Enum.GetValues<DirectoryRole>()
        from bits in Enumerable.Range(0, 256)
        select new DirectoryFacts
        {
            Role = role,
            Exists = (bits & 1) != 0,
            IsDirectory = (bits & 2) != 0,
            IsLink = (bits & 4) != 0,
            LinkIsAllowed = (bits & 8) != 0,
            IsReadable = (bits & 16) != 0,
            IsWritable = (bits & 32) != 0,
            IsWorldWritable = (bits & 64) != 0,
            IsRootOrHome = (bits & 128) != 0,
        };
}
