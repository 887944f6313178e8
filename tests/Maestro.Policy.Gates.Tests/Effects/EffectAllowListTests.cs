using Maestro.Policy.Gates.Effects;

namespace Maestro.Policy.Gates.Tests.Effects;

public sealed class EffectAllowListTests
{
    private static readonly EffectKind[] Kinds = [.. Enum.GetValues<EffectKind>().Except([EffectKind.Unknown])];

    public static TheoryData<EffectRule?, string> Faulty => new()
    {
        { null, "rules[0] is null." },
        { new(EffectKind.Unknown, "a"), "rules[0] is about the kind Unknown, which can't be allowed." },
        { new((EffectKind)99, "a"), "rules[0] is about the kind 99, which can't be allowed." },
        { new(EffectKind.Process, "git", (Verdict)9), "rules[0] allows 9, which is no verdict." },
        { new(EffectKind.Process, "git") { Scope = (EffectScope)9 }, "rules[0] has the scope 9," },
        { new(EffectKind.Process, ""), "rules[0] names no target." },
        { new(EffectKind.Process, null!), "rules[0] names no target." },
        { new(EffectKind.Process, " git"), "rules[0] has a target that can't be read. Write a name" },
        { new(EffectKind.Process, "a") { Scope = EffectScope.Any }, "rules[0] is about any target and names one." },
        { new(EffectKind.Process, "", Verdict.Run) { Scope = EffectScope.Any }, "rules[0] is about any target, about" },
        { new(EffectKind.Process, "", Verdict.Stop) { Scope = EffectScope.Any }, "rules[0] is about any target," },
        { EffectsBook.Under(EffectKind.Process, "/bin"), "rules[0] reaches under its target, which only hosts" },
        { EffectsBook.Under(EffectKind.Purchase, "shop"), "rules[0] reaches under its target, which only hosts" },
        { EffectsBook.Under(EffectKind.FileWrite, "/"), "rules[0] reaches under the root," },
        { EffectsBook.Under(EffectKind.FileWrite, "/a/.."), "rules[0] reaches under the root," },
        { EffectsBook.Under(EffectKind.FileWrite, "C:/"), "rules[0] reaches under the root," },
        { new(EffectKind.FileWrite, "out"), "rules[0] has a target that can't be read. Write a full path" },
        { new(EffectKind.Network, "https://a@b.co"), "rules[0] has a target that can't be read. Write host," },
        { new(EffectKind.Network, "b.co/path"), "rules[0] names more than a host." },
        { new(EffectKind.Network, "b.co/"), "rules[0] names more than a host." },
        { EffectsBook.Under(EffectKind.Network, "com"), "rules[0] reaches under a host that has no subdomains" },
        { EffectsBook.Under(EffectKind.Network, "Example.com"), "rules[0] reaches under a host that" },
        { EffectsBook.Under(EffectKind.Network, "example.com."), "rules[0] reaches under a host that" },
        { EffectsBook.Under(EffectKind.Network, "127.0.0.1"), "rules[0] reaches under a host that" },
        { EffectsBook.Under(EffectKind.Network, "[::1]"), "rules[0] reaches under a host that" },
        { EffectsBook.Under(EffectKind.Network, "xn--a.example"), "rules[0] reaches under a host that" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyRule_IsNamed(EffectRule? rule, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new EffectAllowList([rule!]));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFaultyRule_IsNamedAtOnce()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new EffectAllowList(
            [new(EffectKind.Process, "git"), new(EffectKind.Process, ""), new(EffectKind.Unknown, "a")]));

        Assert.Contains("rules[1] names no target.", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("rules[2] is about the kind Unknown", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rules[0]", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/b", "/a/./c/../b/")]
    [InlineData("/a", "/a")]
    public void TwoRulesAboutTheSame_AreAFault(string first, string second)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new EffectAllowList(
            [new(EffectKind.FileWrite, first), new(EffectKind.FileWrite, second, Verdict.Run)]));

        Assert.StartsWith("rules[1] is about the same as rules[0].", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyList_AllowsNothing()
    {
        EffectAllowList none = new([]);

        Assert.Equal(EffectFinding.UnknownKind, none.Judge(default));
        Assert.All(Kinds, kind => Assert.Equal(EffectFinding.NotListed, none.Judge(new(kind, Target(kind)))));
    }

    // Unknown kinds can't be reached by any rule, not even by those about whole kinds.
    [Fact]
    public void UnknownKind_IsNeverAllowed()
    {
        EffectAllowList wide = new(Kinds.Select(EffectRule.AskAbout));

        Assert.Equal(EffectFinding.UnknownKind, wide.Judge(default));
        Assert.Equal(EffectFinding.UnknownKind, wide.Judge(new(EffectKind.Unknown, "a")));
        Assert.Equal(EffectFinding.UnknownKind, wide.Judge(new((EffectKind)200, "a")));
    }

    // A rule about one kind says nothing about another, whatever the target.
    [Fact]
    public void RuleOfOneKind_CoversNoOther()
    {
        foreach (EffectKind listed in Kinds)
        foreach (EffectKind asked in Kinds)
        {
            EffectAllowList list = new([new(listed, Target(listed), Verdict.Run)]);
            EffectFinding expected = listed == asked ? EffectFinding.Allowed : EffectFinding.NotListed;

            Assert.Equal(expected, list.Judge(new(asked, Target(asked))));
        }
    }

    [Theory]
    [InlineData("git", true)]
    [InlineData("Git", false)]
    [InlineData("git ", false)]
    [InlineData("git.exe", false)]
    [InlineData("/usr/bin/git", false)]
    [InlineData("gi", false)]
    [InlineData("ｇit", false)]
    [InlineData("git\0", false)]
    public void Name_IsComparedAsItIs(string program, bool isAllowed) => Assert.Equal(
        isAllowed,
        new EffectAllowList([new(EffectKind.Process, "git", Verdict.Run)]).Judge(new(EffectKind.Process, program))
            == EffectFinding.Allowed);

    [Fact]
    public void WithoutSayingOtherwise_ARuleAsks() => Assert.Equal(
        EffectFinding.NeedsHuman,
        new EffectAllowList([new(EffectKind.Messaging, "#team")]).Judge(new(EffectKind.Messaging, "#team")));

    // Whatever the rules, their order means nothing; an exception alone allows nothing.
    [Fact]
    public void OrderOfRules_MeansNothing()
    {
        EffectRule[] rules =
        [
            EffectRule.AskAbout(EffectKind.FileWrite),
            EffectsBook.Under(EffectKind.FileWrite, "/a"),
            EffectsBook.Under(EffectKind.FileWrite, "/a/b", Verdict.Hitl),
            EffectsBook.Under(EffectKind.FileWrite, "/a/b/c"),
            new(EffectKind.FileWrite, "/a/b/c", Verdict.Stop),
        ];
        string[] targets = ["/", "/a", "/a/x", "/a/b", "/a/b/x", "/a/b/c", "/a/b/c/x", "/b", "/ab", "/a/bc"];
        EffectAllowList forwards = new(rules);
        EffectAllowList backwards = new(rules.Reverse());

        foreach (string target in targets)
        {
            Effect effect = new(EffectKind.FileWrite, target);

            Assert.Equal(forwards.Judge(effect), backwards.Judge(effect));
            Assert.Equal(EffectFinding.NotListed, new EffectAllowList([rules[4]]).Judge(effect));
        }
    }

    private static string Target(EffectKind kind) => kind == EffectKind.FileWrite ? "/same" : "same";
}
