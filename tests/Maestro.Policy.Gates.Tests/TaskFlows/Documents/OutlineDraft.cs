using System.Text.Json;

namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>What its agent writes: a text, and the same as data.</summary>
internal sealed record OutlineDraft(OutlineTask Task, string Text, JsonElement Data);
