namespace Maestro.Policy.Agents.Supervision;

/// <summary>The words of supervised workers.</summary>
[Codebook("supervision.codebook.json")]
public static partial class SupervisionBook;
