namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A pipeline that isn't built, for one reason.</summary>
internal static class Refused
{
    public static void AssertProblem(GatePipelineBuilder<string> builder, string expected)
    {
        PipelineConfigurationException error = Assert.Throws<PipelineConfigurationException>(builder.Build);
        Assert.Contains(expected, Assert.Single(error.Problems), StringComparison.Ordinal);
    }
}
