using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Judges a program that something is known of.</summary>
/// <param name="session">Where findings go.</param>
/// <param name="call">The program and its arguments.</param>
/// <returns>What it writes.</returns>
internal delegate Feed ProgramRule(Session session, Invocation call);
