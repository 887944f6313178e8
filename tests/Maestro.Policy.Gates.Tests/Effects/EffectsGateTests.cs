using Maestro.Policy.Gates.Effects;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Effects;

public sealed class EffectsGateTests
{
    private static readonly Codebook Book = EffectsBook.Book;
    private static readonly Effect Allowed = new(EffectKind.Network, "api.example.com");
    private static readonly Effect Asked = new(EffectKind.Messaging, "bob@mail.example");
    private static readonly Effect Refused = new(EffectKind.Purchase, "secret shop");

    private static readonly EffectsGateOptions Options = EffectsBook.Options with
    {
        Rules = [new(EffectKind.Network, "api.example.com", Verdict.Run), EffectRule.AskAbout(EffectKind.Messaging)],
    };

    public static TheoryData<EffectsGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { UndeclaredReason = default }, "UndeclaredReason is not set." },
        { Options with { RefusedReason = Book.Reason("EFFECT_NEEDS_HUMAN") }, "RefusedReason is 'EFFECT_NEEDS" },
        { Options with { HitlReason = Book.Reason("EFFECT_REFUSED") }, "HitlReason is 'EFFECT_REFUSED'" },
        { Options with { MaxEffects = 0 }, "MaxEffects is 0." },
        { Options with { Rules = null! }, "Rules is null." },
        { Options with { Rules = [null!] }, "Rules[0] is null." },
        { Options with { Rules = [new(EffectKind.Network, "a/b")] }, "Rules[0] names more than a host." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(EffectsGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Gate(options));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    // Every list of up to three effects, each allowed, to be asked about, or refused.
    [Fact]
    public async Task EveryListOfEffects_IsAsStrictAsItsStrictest()
    {
        Effect[] kinds = [Allowed, Asked, Refused];

        for (int list = 0; list < 64; list++)
        {
            Effect[] effects =
            [
                .. new[] { list & 3, (list >> 2) & 3, list >> 4 }.Where(i => i < 3).Select(i => kinds[i]),
            ];
            GateOutcome expected = effects.Contains(Refused) ? GateOutcome.Stop
                : effects.Contains(Asked) ? GateOutcome.Pause
                : GateOutcome.Pass;

            Assert.Equal(expected, (await Judge(DeclaredEffects.Of(effects))).Outcome);
        }
    }

    [Fact]
    public async Task EffectsThatNobodyDeclared_AreAStop()
    {
        GateResult undeclared = await Judge(default);
        GateResult none = await Judge(DeclaredEffects.None);

        Assert.False(default(DeclaredEffects).IsDeclared);
        Assert.Empty(default(DeclaredEffects).Effects);
        Assert.Equal("Stop EFFECTS_UNDECLARED: no effects declared", $"{undeclared}: {undeclared.Detail}");
        Assert.Equal("Pass: no effects", $"{none}: {none.Detail}");
    }

    [Fact]
    public async Task Detail_NamesKindAndPlace_AndQuotesNothing()
    {
        GateResult stopped = await Judge(DeclaredEffects.Of(Allowed, Asked, Refused, default));
        GateResult paused = await Judge(DeclaredEffects.Of(Allowed, Asked));
        GateResult passed = await Judge(DeclaredEffects.Of(Allowed, Allowed));
        GateResult unknown = await Judge(DeclaredEffects.Of(default(Effect)));
        GateResult unreadable = await Judge(DeclaredEffects.Of(new Effect(EffectKind.Network, "a@b.co")));

        Assert.Equal("Stop EFFECT_REFUSED: effects[2] Purchase: NotListed", $"{stopped}: {stopped.Detail}");
        Assert.Equal("Pause EFFECT_NEEDS_HUMAN: effects[1] Messaging: NeedsHuman", $"{paused}: {paused.Detail}");
        Assert.Equal("Pass: effects Network", $"{passed}: {passed.Detail}");
        Assert.Equal("Stop EFFECT_REFUSED: effects[0] Unknown: UnknownKind", $"{unknown}: {unknown.Detail}");
        Assert.Equal("Stop EFFECT_REFUSED: effects[0] Network: Unreadable", $"{unreadable}: {unreadable.Detail}");
    }

    [Fact]
    public async Task TooManyEffects_AreStopped()
    {
        EffectsGateOptions options = Options with { MaxEffects = 2 };

        Assert.Equal(GateOutcome.Pass, (await Judge(DeclaredEffects.Of(Allowed, Allowed), options)).Outcome);
        GateResult many = await Judge(DeclaredEffects.Of(Allowed, Allowed, Allowed), options);

        Assert.Equal("Stop EFFECT_REFUSED: effects=3, at most 2", $"{many}: {many.Detail}");
    }

    [Fact]
    public void DeclaredList_IsACopy()
    {
        Effect[] effects = [Refused];
        DeclaredEffects declared = DeclaredEffects.Of(effects);
        DeclaredEffects fromSequence = DeclaredEffects.From(effects.Where(static _ => true));
        effects[0] = Allowed;

        Assert.Equal([Refused], declared.Effects);
        Assert.Equal([Allowed], DeclaredEffects.Of(effects).Effects);
        Assert.Equal([Refused], fromSequence.Effects);
    }

    // A stop behind a pause isn't masked by it, and a human's yes lifts the pause alone.
    [Fact]
    public async Task HumansYes_LetsTheEffectHappen()
    {
        ManualTime time = new();
        GatePipeline<string> pipeline = GatePipeline.For<string>(Book)
            .AddEffectsGate(Options, static text => text == "both"
                ? DeclaredEffects.Of(Asked, Refused)
                : DeclaredEffects.Of(Asked))
            .Time(time)
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<string> asked = await pipeline.EvaluateAsync("one", new("run-1"));
        Approval yes = asked.Match(
            run: static _ => throw new InvalidOperationException(),
            hitl: ask => HumanYes.Yes(ask, time.GetUtcNow().AddMinutes(1)),
            stop: static _ => throw new InvalidOperationException());

        Decision<string> answered = await pipeline.EvaluateAsync("one", new("run-1"), [yes]);

        Assert.True(answered is { IsRun: true, Decider: Decider.User });
        Assert.True((await pipeline.EvaluateAsync("both", new("run-1"), [yes])).IsStop);
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;

        Assert.Throws<ArgumentNullException>(() => none.AddEffectsGate(Options, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new EffectsGate<string>(null!, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new EffectsGate<string>(Options, null!));
        Assert.Throws<ArgumentNullException>(() => new EffectAllowList(null!));
        Assert.Throws<ArgumentNullException>(() => DeclaredEffects.From(null!));
    }

    private static EffectsGate<DeclaredEffects> Gate(EffectsGateOptions options) => new(options, static all => all);

    private static ValueTask<GateResult> Judge(DeclaredEffects effects, EffectsGateOptions? options = null)
    {
        EffectsGate<DeclaredEffects> gate = Gate(options ?? Options);
        return gate.EvaluateAsync(effects, new(gate.Layer, new("run-1"), new ManualTime()), default);
    }
}
