namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class RefusalIsNotSwallowedTests
{
    [Theory]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} { } Work.Do();")]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { } Work.Do();")]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} { } end: Work.Do();")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception e) when (e is TimeoutException or
        DecisionNotRunException) { } Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (DecisionNotRunException e) {
        Log.Warn(e.Message); } Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (DecisionNotRunException) { if (flag) return; }
        Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (DecisionNotRunException) { if (flag) throw; }
        Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (TimeoutException) { } {|024:catch|} (Exception) { }
        Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception e) when (e is
        DecisionNotRunException) { } Work.Do();
        """)]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) when (flag) { } Work.Do();")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception e) when (e is DecisionNotRunException
        or TimeoutException) { } Work.Do();
        """)]
    [InlineData(
        """
        try { try { gate.Evaluate(r).ThrowIfNotRun(); } finally { Work.Do(); } } {|024:catch|} (Exception) { }
        Work.Do();
        """)]
    [InlineData(
        """
        try { try { gate.Evaluate(r).ThrowIfNotRun(); } catch (TimeoutException) { } } {|024:catch|} (Exception)
        { } Work.Do();
        """)]
    [InlineData(
        """
        try { using (new MemoryStream()) { gate.Evaluate(r).ThrowIfNotRun(); } } {|024:catch|} (Exception) { }
        Work.Do();
        """)]
    [InlineData("try { if (flag) gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { } Work.Do();")]
    [InlineData(
        """
        try { var d = gate.Evaluate(r).EnsureRun(); Log.Info("{0}", d); } {|024:catch|}
        (InvalidOperationException) { } Work.Do();
        """)]
    [InlineData(
        """
        Action go = () => { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { } Work.Do();
        }; go();
        """)]
    [InlineData(
        """
        Go(); void Go() { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { } Work.Do(); }
        """)]
    [InlineData("if (flag) { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { } } Work.Do();")]
    [InlineData("lock (gate) { try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception) { } } Work.Do();")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } {|024:catch|} (Exception e) { Console.WriteLine(e); } finally
        { Work.Do(); } Work.Do();
        """)]
    [InlineData(
        """
        try { if (!gate.Evaluate(r).IsRun) throw new DecisionNotRunException(); } {|024:catch|} (Exception) { }
        Work.Do();
        """)]
    public Task Handler_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { throw; } Work.Do();")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException e) { throw new
        InvalidOperationException("no", e); } Work.Do();
        """)]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { return; } Work.Do();")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { if (flag) return; throw; }
        Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { if (flag) return; else
        throw; } Work.Do();
        """)]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (TimeoutException) { } Work.Do();")]
    [InlineData("""try { gate.Evaluate(r).ThrowIfNotRun(); } catch (IOException) { Log.Warn("io"); } Work.Do();""")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { throw; } catch (Exception) {
        } Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { return; } catch (Exception
        e) { Log.Warn(e.Message); } Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception e) when (e is not DecisionNotRunException) {
        } Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception e) when (e is TimeoutException) { }
        Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception e) when (e is TimeoutException or
        IOException) { } Work.Do();
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception e) when (e is IOException { Message: "x" }) {
        } Work.Do();
        """)]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) when (false) { } Work.Do();")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); Work.Do(); } catch (DecisionNotRunException) { Log.Warn("no"); }
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); Work.Do(); } catch (DecisionNotRunException) { Log.Warn("no"); }
        Log.Info("done");
        """)]
    [InlineData(
        """
        while (flag) { try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) { continue; } Work.Do(); }
        """)]
    [InlineData("while (flag) { try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) { break; } Work.Do(); }")]
    [InlineData(
        """
        while (flag) { try { gate.Evaluate(r).ThrowIfNotRun(); Work.Do(); } catch (DecisionNotRunException e) {
        Log.Warn(e.Message); } }
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) { Environment.FailFast("x"); } Work.Do();
        """)]
    [InlineData(
        """
        bool ok = true; try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { ok = false;
        } if (ok) Work.Do();
        """)]
    [InlineData(
        """
        bool ok = true; try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { ok = false;
        } if (!ok) return; Work.Do();
        """)]
    [InlineData("try { Task.Run(() => gate.Evaluate(r).ThrowIfNotRun()).Wait(); } catch (Exception) { } Work.Do();")]
    [InlineData(
        """
        try { Action check = () => gate.Evaluate(r).ThrowIfNotRun(); check(); } catch (Exception) { } Work.Do();
        """)]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) { goto end; } Work.Do(); end: ;")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception e) { Console.WriteLine(e); } finally {
        Log.Info("x"); }
        """)]
    [InlineData(
        """
        try { if (!gate.Evaluate(r).IsRun) throw new DecisionNotRunException(); } catch
        (DecisionNotRunException) { return; } Work.Do();
        """)]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { } end: ;")]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { } end: Log.Info(\"x\");")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception e) when (e is not TimeoutException and not
        DecisionNotRunException) { } Work.Do();
        """)]
    public Task Handler_IsNotReported(string code) => HostCode.Method(code);
}
