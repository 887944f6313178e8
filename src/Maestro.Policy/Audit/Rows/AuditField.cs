namespace Maestro.Policy;

/// <summary>A further member of an audit row, after those that every row has.</summary>
/// <param name="Name">The member's name: <c>lower_snake_case</c>, none of the names that every row has.</param>
/// <param name="Value">Its value: text, or whatever else JSON has. It goes on record as it is: no secrets, no personal
/// data.</param>
public readonly record struct AuditField(string Name, AuditValue Value);
