global using Maestro.Policy.Analyzers.Operations;
global using Maestro.Policy.Analyzers.Roles;
