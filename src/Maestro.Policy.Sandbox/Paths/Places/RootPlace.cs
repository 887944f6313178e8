namespace Maestro.Policy.Sandbox.Paths.Places;

/// <summary>A place that a root is known by.</summary>
/// <param name="Place">The place, folded.</param>
/// <param name="Access">What may be done under it.</param>
internal sealed record RootPlace(string Place, PathAccess Access);
