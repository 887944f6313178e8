using System.Runtime.CompilerServices;

// The fixes ask the same questions about roles as the rules do.
[assembly: InternalsVisibleTo("Maestro.Policy.CodeFixes")]
