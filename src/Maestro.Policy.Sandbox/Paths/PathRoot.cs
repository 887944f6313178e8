namespace Maestro.Policy.Sandbox.Paths;

/// <summary>A folder that work may reach into.</summary>
/// <param name="Path">The folder: a full path without <c>.</c> and <c>..</c>, and not the top of a file system. Links
/// in it are the host's own choice, and are followed once, when a policy is made.</param>
/// <param name="Access">What may be done under it; reading alone by default.</param>
public sealed record PathRoot(string Path, PathAccess Access = PathAccess.ReadOnly);
