namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class RefusalIsNotSwallowedTests
{
    private const string Throw = "gate.Evaluate(r).ThrowIfNotRun();";

    [Theory]
    [InlineData($"try {{ try {{ Work.Do(); }} catch {{ {Throw} }} }} {{|024:catch|}} {{ }} Work.Do();")]
    [InlineData($"try {{ try {{ Work.Do(); }} finally {{ {Throw} }} }} {{|024:catch|}} {{ }} Work.Do();")]
    [InlineData("try { Must(gate.Evaluate(r), \"x\"); } {|024:catch|} { } Work.Do();")]
    [InlineData("try { Also(\"x\", gate.Evaluate(r)); } {|024:catch|} { } Work.Do();")]
    [InlineData(
        """
        try { if (!gate.Evaluate(r).IsRun) throw (Exception)new DecisionNotRunException(); } {|024:catch|} { }
        Work.Do();
        """)]
    [InlineData($"try {{ {Throw} }} {{|024:catch|}} (Exception e) when (e is var any) {{ }} Work.Do();")]
    [InlineData($"try {{ {Throw} }} {{|024:catch|}} (Exception e) when (e is {{ Message: \"x\" }}) {{ }} Work.Do();")]
    [InlineData($"try {{ {Throw} }} {{|024:catch|}} (Exception e) when (!flag) {{ }} Work.Do();")]
    [InlineData($"try {{ {Throw} }} {{|024:catch|}} (Exception e) when (true) {{ }} Work.Do();")]
    public Task HandlerOfAGuard_IsReported(string body) => Guarding(body);

    [Theory]
    [InlineData($"try {{ try {{ {Throw} }} catch {{ return; }} }} catch {{ }} Work.Do();")]
    [InlineData($"try {{ try {{ {Throw} }} catch (IOException) {{ }} catch {{ return; }} }} catch {{ }} Work.Do();")]
    [InlineData($"try {{ Work.Do(); }} catch {{ {Throw} }} Work.Do();")]
    [InlineData("try { Work.Id(gate.Evaluate(r).IsRun); } catch { } Work.Do();")]
    [InlineData("try { Work.Id(new DecisionNotRunException()); } catch { } Work.Do();")]
    [InlineData("try { if (!gate.Evaluate(r).IsRun) throw new TimeoutException(); } catch { } Work.Do();")]
    [InlineData("try { Go(); void Go() => gate.Evaluate(r).ThrowIfNotRun(); } catch { } Work.Do();")]
    [InlineData($"try {{ {Throw} }} catch (OtherException) {{ }} Work.Do();")]
    [InlineData($"try {{ {Throw} }} catch (Own.Exception) {{ }} Work.Do();")]
    public Task HandlerOfSomethingElse_IsNotReported(string body) => Guarding(body);

    [Theory]
    [InlineData("if (flag) return; else Work.Do();")]
    [InlineData("if (flag) Work.Do(); else return;")]
    [InlineData("while (flag) { return; }")]
    [InlineData("Work.Do();")]
    [InlineData("n = 3;")]
    [InlineData("n++;")]
    [InlineData("{ Work.Do(); }")]
    public Task HandlerThatGoesOn_IsReported(string handler) =>
        Guarding($"int n = 0; try {{ {Throw} }} {{|024:catch|}} {{ {handler} }} Work.Id(n);");

    [Theory]
    [InlineData("if (flag) return; else throw;")]
    [InlineData("if (flag) { Work.Do(); return; } else { throw; }")]
    [InlineData("{ Work.Do(); return; }")]
    [InlineData("Work.Do(); throw;")]
    [InlineData("Environment.Exit(1);")]
    [InlineData("Fail();")]
    public Task HandlerThatLeaves_IsNotReported(string handler) =>
        Guarding($"int n = 0; try {{ {Throw} }} catch {{ {handler} }} Work.Id(n);");

    [Theory]
    [InlineData("")]
    [InlineData("Log.Info(\"x\");")]
    [InlineData("return;")]
    [InlineData("void Later() { Work.Do(); }")]
    [InlineData("end: Log.Info(\"x\"); if (flag) goto end;", true)]
    [InlineData("if (flag) Work.Do();", true)]
    [InlineData("Log.Info(\"x\"); Work.Do();", true)]
    [InlineData("int n = 3; Work.Id(n);", true)]
    public Task WhatFollows_IsWorkOrNot(string next, bool isWork = false) =>
        Guarding($"try {{ {Throw} }} {(isWork ? "{|024:catch|}" : "catch")} {{ }} {next}");

    [Theory]
    [InlineData("ok = false;", "if (ok) Work.Do();")]
    [InlineData("ok = false; n = 1;", "if (ok) Work.Do();")]
    [InlineData("n = 1; ok = false;", "if (ok) Work.Do();")]
    [InlineData("n = 1;", "if (n == 0) Work.Do();")]
    [InlineData("ok = false;", "Work.Id(ok ? 3 : 4);")]
    [InlineData("if (r.Amount > 3) { ok = false; }", "{ if (!ok) return; } Work.Do();")]
    public Task RefusalThatIsNoted_IsNotReported(string handler, string next) =>
        Guarding($"bool ok = true; int n = 0; try {{ {Throw} }} catch {{ {handler} }} {next}");

    [Theory]
    [InlineData("n = 1;", "if (ok) Work.Do();")]
    [InlineData("ok = false;", "Work.Id(ok);")]
    [InlineData("ok = false;", "if (flag) Work.Do();")]
    [InlineData("s_count = 3;", "if (s_count > 3) Work.Do();")]
    public Task RefusalThatNobodyAsksFor_IsReported(string handler, string next) =>
        Guarding($"bool ok = true; int n = 0; try {{ {Throw} }} {{|024:catch|}} {{ {handler} }} {next}");

    [Theory]
    [InlineData("Action go = () => { try { gate.Evaluate(r).ThrowIfNotRun(); } catch { } }; go(); Work.Do();")]
    [InlineData("Go(); Work.Do(); void Go() { try { gate.Evaluate(r).ThrowIfNotRun(); } catch { } }")]
    [InlineData("Go(); void Go() { try { gate.Evaluate(r).ThrowIfNotRun(); } catch { } } Work.Do();")]
    [InlineData("Work.Do(); try { gate.Evaluate(r).ThrowIfNotRun(); } catch { }")]
    public Task WorkElsewhere_IsNotReported(string body) => Guarding(body);

    [Fact]
    public async Task Message_NamesTheFirstGuard() => Assert.Contains(
        "The exception of 'EnsureRun' is caught here and execution continues",
        await HostCode.MessagesOfMethod(
            "try { _ = gate.Evaluate(r).EnsureRun().IsRun; igate.Evaluate(r).ThrowIfNotRun(); } catch { } Work.Do();"));

    private static Task Guarding(string body) => HostCode.Type(
        $$"""
        class OtherException : Exception { }
        static class Own { public class Exception : System.Exception { } }

        class C
        {
            static int s_count;
            void M(Gate gate, Request r, bool flag) { {{body}} }
            static void Must([EnsuresRun] Decision d, string why) { d.ThrowIfNotRun(); Work.Id(why); }
            static void Also(string why, [EnsuresRun] Decision d) { d.ThrowIfNotRun(); Work.Id(why); }
            [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail() => throw new OtherException();
        }
        """);
}
