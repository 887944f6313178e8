namespace Maestro.Policy.Gates.Tests.Patterns;

[Trait("Category", "Conformance")]
public sealed class CueMatcherConformanceTests
{
    [Fact]
    public void EveryPrompt_IsMatchedByTheCueOfTheReference()
    {
        Assert.All(OrchestratorVectors.Cases(), OrchestratorVectors.CheckMatch);
    }
}
