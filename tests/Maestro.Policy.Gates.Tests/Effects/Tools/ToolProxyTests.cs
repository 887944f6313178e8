using Maestro.Policy.Gates.Effects.Tools;

namespace Maestro.Policy.Gates.Tests.Effects.Tools;

public sealed class ToolProxyTests
{
    private static readonly Codebook Book = EffectsBook.Book;

    private static readonly ToolRegistry Registry = new(new Dictionary<string, ToolClass>
    {
        ["read_only_api"] = ToolClass.Benign,
        ["search_web"] = ToolClass.Benign,
        ["crm_query"] = ToolClass.PersonalData,
    });

    private static readonly ToolProxyOptions Options = new()
    {
        Layer = Book.Layer("tool_proxy"),
        RefusedReason = Book.Reason("TOOL_ACCESS_BLOCKED"),
        Registry = Registry,
    };

    private readonly MemoryAuditLog _log = new();

    public static TheoryData<ToolProxyOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { RefusedReason = Book.Reason("EFFECT_NEEDS_HUMAN") }, "RefusedReason is" },
        { Options with { Registry = null! }, "Registry is null." },
        { Options with { Reading = (ToolProxyReading)2 }, "Reading is 2, which" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(ToolProxyOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new ToolProxy(options, _log));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    // Every tool with every set of listed tools, in both readings.
    [Theory]
    [InlineData(ToolProxyReading.Strict)]
    [InlineData(ToolProxyReading.Reference)]
    public async Task OnlyBenignAndListedTools_AreUsed(ToolProxyReading reading)
    {
        string[] tools = ["read_only_api", "search_web", "crm_query", "unknown", "", "READ_ONLY_API", "read_only"];
        ToolProxy proxy = new(Options with { Reading = reading }, _log);

        for (int set = 0; set < 1 << tools.Length; set++)
        {
            string[] listed = [.. tools.Where((_, i) => ((set >> i) & 1) == 1)];

            foreach (string tool in tools)
            {
                ToolCapability capability = await Grant(listed);
                Decision<ToolCall> decision = await proxy.UseAsync(capability, tool);
                bool isAllowed = listed.Contains(tool) && (tool is "read_only_api" or "search_web");

                Assert.Equal(isAllowed, decision.IsRun);
                Assert.Equal(isAllowed, !decision.IsStop);
                Assert.Equal(!isAllowed && reading == ToolProxyReading.Strict, capability.IsRevoked);
                Assert.Equal(
                    isAllowed || reading == ToolProxyReading.Reference ? Verdict.Run : Verdict.Stop,
                    capability.Outcome.Verdict);
            }
        }
    }

    [Fact]
    public async Task RefusedUse_EndsTheCapability()
    {
        ToolProxy proxy = new(Options, _log);
        ToolCapability capability = await Grant("read_only_api");

        Decision<ToolCall> first = await proxy.UseAsync(capability, "read_only_api");
        Decision<ToolCall> refused = await proxy.UseAsync(capability, "crm_query");
        Decision<ToolCall> after = await proxy.UseAsync(capability, "read_only_api");

        Assert.True(first.IsRun && refused.IsStop && after.IsStop);
        Assert.Equal("a source of personal data: crm_query", capability.Outcome.Detail);
        Assert.Equal("TOOL_ACCESS_BLOCKED", capability.Outcome.Reason.Name);
        Assert.Equal("revoked: read_only_api", after.Detail);
        Assert.False(capability.Lists("read_only_api"));
    }

    [Fact]
    public async Task EveryUse_IsOnRecordBeforeItHappens_AndQuotesNoUnknownName()
    {
        ToolProxy proxy = new(Options with { Reading = ToolProxyReading.Reference }, _log);
        ToolCapability capability = await Grant("read_only_api");

        foreach (string tool in new[] { "read_only_api", "bob@mail.example", "search_web" })
        {
            DecisionRecord told = (await proxy.UseAsync(capability, tool)).ToRecord();

            Assert.Equal(told, _log.Rows[^1].Decision);
        }

        Assert.Equal(
            ["tool_proxy: tool=read_only_api", "an unknown tool", "not listed: search_web"],
            _log.Rows.Select(static row => row.Decision.Detail));
        Assert.Equal(
            [Verdict.Run, Verdict.Stop, Verdict.Stop], _log.Rows.Select(static row => row.Decision.Verdict));
        Assert.All(_log.Rows, static row => Assert.Equal("run-1", row.Decision.RunId));
    }

    [Fact]
    public async Task Permit_CarriesToolAndArguments_Once()
    {
        ToolProxy proxy = new(Options, _log);
        Decision<ToolCall> decision = await proxy.UseAsync(await Grant("search_web"), "search_web", "q=weather");

        Assert.True(decision.TryGetPermit(out Permit<ToolCall>? permit));
        ToolCall call = permit.Redeem();

        Assert.Equal(("search_web", "q=weather"), (call.Tool, call.Arguments));
        Assert.False(permit.TryRedeem(out _));
    }

    [Fact]
    public async Task Capability_UsesThePermitUp()
    {
        Decision<string> decision = await Run("the request");
        Assert.True(decision.TryGetPermit(out Permit<string>? permit));

        ToolCapability capability = ToolCapability.Grant(permit, ["read_only_api"], out string request);

        Assert.Equal(("the request", "run-1"), (request, capability.RunId));
        Assert.Throws<PermitRefusedException>(() => ToolCapability.Grant(permit, ["read_only_api"], out _));
    }

    [Fact]
    public async Task ArgumentsWithHalfACharacter_AreRefused()
    {
        ToolCapability capability = await Grant("search_web");

        Assert.True((await new ToolProxy(Options, _log).UseAsync(capability, "search_web", "\ud800")).IsStop);
        Assert.True(capability.IsRevoked);
    }

    [Fact]
    public async Task LogThatCantBeWritten_RefusesTheUse()
    {
        ToolCapability capability = await Grant("search_web");
        ToolProxy proxy = new(Options, new FullLog());

        Decision<ToolCall> decision = await proxy.UseAsync(capability, "search_web");

        Assert.Equal((true, "AUDIT_UNAVAILABLE"), (decision.IsStop, decision.Reason.Name));
        Assert.True(capability.IsRevoked);
    }

    [Fact]
    public async Task NullArgument_IsRefused()
    {
        ToolProxy proxy = new(Options, _log);
        ToolCapability capability = await Grant();

        Assert.Throws<ArgumentNullException>(() => new ToolProxy(null!, _log));
        Assert.Throws<ArgumentNullException>(() => new ToolProxy(Options, null!));
        Assert.Throws<ArgumentNullException>(() => ToolCapability.Grant<string>(null!, [], out _));
        await Assert.ThrowsAsync<ArgumentNullException>(() => proxy.UseAsync(null!, "a").AsTask());
        await Assert.ThrowsAsync<ArgumentNullException>(() => proxy.UseAsync(capability, null!).AsTask());
        await Assert.ThrowsAsync<ArgumentNullException>(() => proxy.UseAsync(capability, "a", null!).AsTask());
    }

    private static ValueTask<Decision<string>> Run(string request) => GatePipeline.For<string>(Book)
        .Gate(Book.Layer("word_gate"), static (_, gate) => gate.Pass())
        .Unaudited("A test looks at tools only.")
        .Build()
        .EvaluateAsync(request, new("run-1"));

    private static async Task<ToolCapability> Grant(params string[] tools)
    {
        Decision<string> decision = await Run("x");
        return decision.TryGetPermit(out Permit<string>? permit)
            ? ToolCapability.Grant(permit, tools, out _)
            : throw new InvalidOperationException();
    }

    private sealed class FullLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            throw new IOException("The disk is full.");
    }
}
