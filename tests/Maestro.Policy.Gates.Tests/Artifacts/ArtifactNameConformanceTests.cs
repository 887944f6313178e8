using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Artifacts;

[Trait("Category", "Conformance")]
public sealed class ArtifactNameConformanceTests
{
    private static readonly VectorFamily Units = VectorFamily.Load("gates", "doc_v124_units");

    [Fact]
    public void RecordedIds_AreTakenAlike() => Units.AssertAll(
        static item => VectorCases.Unlike(
            ArtifactName.IsReferenceId(item.GetProperty("task_id").GetString()) ? "ok" : "rejected",
            item.GetProperty("expect").GetString()),
        VectorCases.Op("artifact_task_id"));
}
