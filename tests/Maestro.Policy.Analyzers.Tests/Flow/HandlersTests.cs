using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>Anything in a try block may throw: its handlers start with what was known at any place in it.</summary>
public sealed class HandlersTests
{
    private const string Decided = "var d = gate.Evaluate(r); if (!d.IsRun) return; ";

    [Theory]
    [InlineData("try { d = igate.Evaluate(r); d.ThrowIfNotRun(); } catch (IOException) { {|020:Effects.Send(r)|}; }")]
    [InlineData(
        """
        try { d = igate.Evaluate(r); d.ThrowIfNotRun(); }
        catch (IOException e) when (e.HResult > 0) { {|020:Effects.Send(r)|}; }
        """)]
    [InlineData(
        """
        try { d = igate.Evaluate(r); d.ThrowIfNotRun(); }
        catch (IOException) when ({|020:Effects.Delete(r.Id)|} > 0) { }
        """)]
    [InlineData("try { d = igate.Evaluate(r); d.ThrowIfNotRun(); } finally { {|020:Effects.Send(r)|}; }")]
    [InlineData(
        """
        try { try { d = igate.Evaluate(r); d.ThrowIfNotRun(); } finally { Work.Do(); } }
        catch (IOException) { {|020:Effects.Send(r)|}; }
        """)]
    [InlineData(
        """
        try { Work.Do(); } catch (IOException) { try { d = igate.Evaluate(r); d.ThrowIfNotRun(); }
        finally { {|020:Effects.Send(r)|}; } }
        """)]
    public Task HandlerAfterAnUndecidedPlace_IsReported(string code) => HostCode.Method(Decided + code);

    [Theory]
    [InlineData("try { Effects.Send(r); } catch (IOException) { Effects.Send(r); }")]
    [InlineData("try { Effects.Send(r); } finally { Effects.Send(r); }")]
    [InlineData(
        """
        try { Work.Do(); } catch (IOException) { Effects.Send(r); d = igate.Evaluate(r); d.ThrowIfNotRun(); }
        """)]
    [InlineData("try { Work.Do(); } finally { Effects.Send(r); d = igate.Evaluate(r); d.ThrowIfNotRun(); }")]
    [InlineData("try { Effects.Send(r); d = igate.Evaluate(r); d.ThrowIfNotRun(); } catch (IOException) { }")]
    [InlineData("try { Effects.Send(r); d = igate.Evaluate(r); d.ThrowIfNotRun(); } finally { Work.Do(); }")]
    [InlineData(
        """
        try { Work.Do(); } catch (IOException) { Effects.Send(r); }
        catch (ArgumentException) { d = igate.Evaluate(r); d.ThrowIfNotRun(); }
        """)]
    [InlineData(
        """
        try { Action go = () => { d = igate.Evaluate(r); d.ThrowIfNotRun(); }; go(); }
        catch (IOException) { Effects.Send(r); }
        """)]
    public Task HandlerAfterDecidedPlaces_IsNotReported(string code) => HostCode.Method(Decided + code);

    [Theory]
    [InlineData(
        """
        int M(Gate g, Request r) { var d = g.Evaluate(r); if (!d.IsRun) return 0;
        try { return Count(d = g.Evaluate(r)); } catch (IOException) { {|020:Effects.Send(r)|}; return 1; } }
        int Count(Decision d) => d.IsRun ? 1 : 2;
        """)]
    [InlineData(
        """
        int M(Gate g, Request r) { var d = g.Evaluate(r); if (!d.IsRun) return 0;
        try { return Work.Id(3); } catch (IOException) { Effects.Send(r); return 1; } }
        """)]
    [InlineData(
        """
        void M(Request r) { try { Work.Do(); } finally { throw new IOException(); } Effects.Send(r); }
        """)]
    [InlineData(
        """
        void M(Request r) { try { throw new IOException(); } finally { Work.Do(); } Effects.Send(r); }
        """)]
    [InlineData("void M(Request r) { while (true) { Work.Do(); } Effects.Send(r); }")]
    [InlineData("void M(Request r) { throw new IOException(); Effects.Send(r); }")]
    [InlineData("void M(Request r) { if (false) Effects.Send(r); }")]
    [InlineData("void M(Request r) { if (1 > 2) Effects.Send(r); }")]
    [InlineData("void M(Request r) { const bool On = false; if (On) Effects.Send(r); }")]
    [InlineData("void M(Request r) { try { return; } finally { Work.Do(); } Effects.Send(r); }")]
    [InlineData("void M(Request r) { goto end; Effects.Send(r); end: Work.Do(); }")]
    public Task PlaceThatIsOrIsNotReached_IsJudged(string code) => HostCode.Member(code);
}
