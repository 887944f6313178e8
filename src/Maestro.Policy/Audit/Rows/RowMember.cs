namespace Maestro.Policy.Audit.Rows;

/// <summary>Where a member stands, name and value.</summary>
internal readonly record struct RowMember(string Name, int Start, int End);
