using System.Text.Json.Serialization;

namespace AuditTrail;

/// <summary>The JSON form of a refund, which its digest is taken of.</summary>
[JsonSerializable(typeof(Refund))]
public sealed partial class RefundJson : JsonSerializerContext;
