namespace Maestro.Policy.Simulation.Kage;

/// <summary>The words of the KAGE adapter.</summary>
[Codebook("kage.codebook.json")]
internal static partial class KageWords;
