using System.Text.Json;
using Maestro.Policy.Gates.Text;
using Maestro.Policy.Simulation.Kage;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class KageTextConformanceTests
{
    [Fact]
    public void Texts_AreTheReferences()
    {
        VectorFamily vectors = VectorFamily.Load("emergency", "kage_text");
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);

        Assert.Empty(vectors.Cases.Select(Difference).OfType<string>());
    }

    private static string? Difference(JsonElement item)
    {
        AuditValue expect = AuditValue.FromJson(item.GetProperty("expect").GetRawText());
        AuditValue found = item.GetProperty("group").GetString() switch
        {
            "redact" => ReferenceRedaction.Apply(item.GetProperty("text").GetString()!),
            "deep" => ReferenceRedaction.Apply(AuditValue.FromJson(item.GetProperty("value").GetRawText())),
            "safe_filename" => KageArtifact.Stem(item.GetProperty("text").GetString()!),
            var other => throw new InvalidOperationException($"No group is called {other}."),
        };

        return found == expect ? null : $"{item.GetProperty("id")}: {found} instead of {expect}";
    }
}
