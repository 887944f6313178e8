using System.Text.Json.Serialization;

namespace EmergencyContract;

/// <summary>The JSON forms, which the digests are taken of.</summary>
[JsonSerializable(typeof(EmergencyRequest))]
[JsonSerializable(typeof(ContractDraft))]
public sealed partial class ContractJson : JsonSerializerContext;
