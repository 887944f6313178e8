namespace Maestro.Policy;

/// <summary>The words of a council, for hosts without a codebook of their own for it.</summary>
[Codebook("council.codebook.json")]
public static partial class DeliberationWords;
