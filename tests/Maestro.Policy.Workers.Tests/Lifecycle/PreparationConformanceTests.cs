using System.Text.Json;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Lifecycle;

[Trait("Category", "Conformance")]
public sealed class PreparationConformanceTests
{
    [Fact]
    public void RecordedDirectories_AreTheSame() => WorkerVectors.AssertAll("prepare", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement input = item.GetProperty("input");
        DirectoryPlan plan = Preparation.Judge(new()
        {
            Role = Enum.Parse<DirectoryRole>(WorkerVectors.Text(input, "kind")!, ignoreCase: true),
            Exists = WorkerVectors.Flag(input, "exists"),
            IsDirectory = WorkerVectors.Flag(input, "is_dir"),
            IsLink = WorkerVectors.Flag(input, "is_symlink"),
            LinkIsAllowed = WorkerVectors.Flag(input, "symlink_target_allowed"),
            IsReadable = WorkerVectors.Flag(input, "readable"),
            IsWritable = WorkerVectors.Flag(input, "writable"),
            IsWorldWritable = WorkerVectors.Flag(input, "world_writable"),
            IsRootOrHome = WorkerVectors.Flag(input, "is_fs_root_or_home"),
        });
        JsonElement expected = item.GetProperty("expected");

        return plan.Action.ToWord() == WorkerVectors.Text(expected, "action")
            && plan.Reason.ToWord() == WorkerVectors.Text(expected, "reason_code") ? null : $"{plan}";
    }
}
