using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class KeepRunAloneTests
{
    [Fact]
    public Task Pattern_KeepsRun() => Fixed.BecomesWithStub<KeepRunAlone>(
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                if (gate.Evaluate(request).Verdict is Verdict.Run or Verdict.Hitl)
                    Work.Do();
            }
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                if (gate.Evaluate(request).Verdict is Verdict.Run)
                    Work.Do();
            }
        }

        """);

    [Fact]
    public Task StackedLabel_GoesToTheDefault() => Fixed.BecomesWithStub<KeepRunAlone>(
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                switch (gate.Evaluate(request).Verdict)
                {
                    case Verdict.Run:
                    case Verdict.Hitl:
                        Work.Do();
                        break;
                    default:
                        return;
                }
            }
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                switch (gate.Evaluate(request).Verdict)
                {
                    case Verdict.Run:
                        Work.Do();
                        break;
                    default:
                        return;
                }
            }
        }

        """);
}
