using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DocOrchestrator;

/// <summary>How drafts become JSON, without reflection.</summary>
[JsonSerializable(typeof(JsonObject))]
public sealed partial class DocumentJson : JsonSerializerContext;
