using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>What cargo runs when files change.</summary>
internal static class CargoRules
{
    // -s has a text for a shell, -x one for cargo itself.
    internal static Feed Watch(Session session, Invocation call)
    {
        foreach ((string name, Arg value) in Options.Read(call, "sxwid", " shell exec ", true).Found)
        {
            if (name is "-s" or "--shell" or "-x" or "--exec")
            {
                session.Code(name is "-s" or "--shell" ? value : new($"cargo {value.Plain}", value.Hole), Feed.None);
            }
        }

        int end = 1;

        while (end < call.Count && call.Plain(end) != "--")
        {
            end++;
        }

        return end + 1 < call.Count ? session.Run(call.From(end + 1)) : session.Output(call);
    }
}
