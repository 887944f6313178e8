using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>Members with many ways and many blocks are followed for a while.</summary>
public sealed class StepsTests
{
    private const string ThirtyTwoStates =
        """
        bool a = false; if (ask()) a = true; bool b = false; if (ask()) b = true; bool c = false; if (ask()) c = true;
        bool d = false; if (ask()) d = true; bool e = false; if (ask()) e = true;
        """;

    [Theory]
    [InlineData(100, "{|020:Effects.Send(r)|};")]
    [InlineData(400, "Effects.Send(r);")]
    public Task LongMember_IsFollowedForAWhile(int branches, string effect) => HostCode.Member(
        $$"""
        void M(Request r, Func<bool> ask) { {{ThirtyTwoStates}} {{effect}}
        {{string.Concat(Enumerable.Repeat("if (ask()) Work.Do();\n", branches))}} }
        """);
}
