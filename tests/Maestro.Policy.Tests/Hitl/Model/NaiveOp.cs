namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>What somebody is about.</summary>
internal readonly record struct NaiveOp(string Verb, string Who);
