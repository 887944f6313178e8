using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A task that carries a decision is awaited, and its decision asked for.</summary>
internal sealed class DecisionTaskIsAwaited : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO003",
        "Decision task is never observed",
        "Ignored",
        "The task returned by '{0}' carries a decision that nobody awaits");

    public override void Check(Body body)
    {
        foreach (Producer producer in body.Producers)
        {
            switch (producer.Use.Kind)
            {
                case UseKind.Dropped
                    when producer.Use.At is not IAwaitOperation
                        && body.Roles.Framework.IsTask(producer.Use.At.Type):
                case UseKind.TaskLost:
                    body.Report(Descriptor, producer.Use.At, producer.Operation.Name());
                    break;
                case UseKind.Discarded
                    when producer.Use.At is ISimpleAssignmentOperation assignment
                        && body.Roles.Framework.IsTaskOfValue(assignment.Value.Type)
                        && !body.AllowsDiscard(assignment):
                    body.Report(Descriptor, assignment.Value, producer.Operation.Name());
                    break;
            }
        }

        foreach (LocalStory local in body.Locals)
        {
            bool isUnreadTask = local.Fate == LocalFate.Unread
                && local.Local.Name != "_"
                && TaskHolders.Include(local.Local.Type, body.Roles);
            if (isUnreadTask || local.Fate == LocalFate.OnlyWaitedFor)
            {
                body.Report(Descriptor, local.Declaration, local.Local.Name);
            }
        }
    }
}
