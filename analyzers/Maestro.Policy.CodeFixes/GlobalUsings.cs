global using Maestro.Policy.Analyzers.Roles;
