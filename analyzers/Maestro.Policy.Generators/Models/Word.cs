namespace Maestro.Policy.Generators.Models;

/// <summary>One word of a codebook, as its generated member needs it.</summary>
/// <param name="Name">The word.</param>
/// <param name="Member">The member's name.</param>
/// <param name="Description">What the codebook says that it is; empty where it says nothing.</param>
/// <param name="Facts">Its number, and what it may be used for.</param>
internal sealed record Word(string Name, string Member, string Description, string Facts);
