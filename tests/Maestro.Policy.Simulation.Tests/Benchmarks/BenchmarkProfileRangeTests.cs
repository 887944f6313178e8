using System.Text;
using Maestro.Policy.Simulation.Benchmarks;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

public sealed class BenchmarkProfileRangeTests
{
    [Theory]
    [InlineData("p_continue", "1e0", true)]
    [InlineData("p_continue", "-0.1", false)]
    [InlineData("p_continue", "1e400", false)]
    [InlineData("runs", "1000000", true)]
    [InlineData("runs", "1000001", false)]
    [InlineData("runs", "5.0", false)]
    [InlineData("runs", "true", false)]
    [InlineData("seed", "-123456789012345678901234567890", true)]
    [InlineData("seed", "null", false)]
    [InlineData("max_attempts_per_task", "1000", true)]
    [InlineData("max_attempts_per_task", "0", false)]
    [InlineData("runaway_threshold", "1001", false)]
    [InlineData("enable_runaway_seal", "\"true\"", false)]
    [InlineData("name", "\" a\"", false)]
    [InlineData("name", "\"\"", false)]
    [InlineData("require", "[]", true)]
    [InlineData("require", "\"seal\"", false)]
    [InlineData("faults", "[]", false)]
    [InlineData("faults", "{\"ppt\": {}}", true)]
    public void EachMember_HasItsRange(string name, string value, bool isGood)
    {
        Dictionary<string, string> members = new()
        {
            ["name"] = "\"mine\"", ["prompt"] = "\"\"", ["runs"] = "1", ["seed"] = "0", ["p_continue"] = "0",
        };
        members[name] = value;
        string text = "{" + string.Join(", ", members.Select(static pair => $"\"{pair.Key}\": {pair.Value}")) + "}";

        Assert.Equal(isGood ? 0 : 1, BenchmarkProfileFile.Check(Encoding.UTF8.GetBytes(text)).Length);
    }
}
