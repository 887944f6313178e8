namespace Maestro.Policy.Analyzers.Tests.Rules.Extensibility;

public sealed partial class AcknowledgementSaysWhyTests
{
    [Theory]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:" "|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"todo: think about it"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"TBD"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"n/a"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"none"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"-"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"fixme later"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"xxxxxxxxxx"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"not applicable"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"because"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"ignore"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"ignored"|});""")]
    [InlineData("gate.Evaluate(r).Acknowledge({|092:string.Empty|});")]
    [InlineData("gate.Evaluate(r).Acknowledge({|092:null|}!);")]
    [InlineData("""gate.Evaluate(r).Acknowledge(justification: {|092:"todo"|});""")]
    [InlineData("""const string W = "TODO"; gate.Evaluate(r).Acknowledge({|092:W|});""")]
    [InlineData("""const string W = "TO"; gate.Evaluate(r).Acknowledge({|092:$"{W}DO"|});""")]
    [InlineData("""gate.Find(r.Id)?.Acknowledge({|092:"..."|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"abababab"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"To do: look at it"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"tbd some day"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"fix me later"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"xxx look again"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"n/a in this case"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"placeholder for now"|});""")]
    [InlineData("""gate.Evaluate(r).Acknowledge({|092:"no reason given"|});""")]
    public Task Annotation_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("""const string W = "shadow mode"; gate.Evaluate(r).Acknowledge($"{W}: only measured");""")]
    [InlineData("""gate.Evaluate(r).Acknowledge($"{r.Id}");""")]
    [InlineData("""gate.Evaluate(r).Acknowledge("replay of order 12 for the audit");""")]
    [InlineData("""gate.Evaluate(r).Acknowledge("dry run!");""")]
    [InlineData("""gate.Evaluate(r).Acknowledge("abcabcab");""")]
    public Task Annotation_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("""(await gate.EvaluateAsync(r)).Acknowledge({|092:"TODO"|});""")]
    public Task AnnotationInAsyncMethod_IsReported(string code) => HostCode.AsyncMethod(code);

    [Theory]
    [InlineData("""(await gate.EvaluateAsync(r, ctx)).Acknowledge({|092:"todo"|});""")]
    public Task CodeOfTheLibrary_IsReported(string code) => HostCode.LibraryMethod(code);

    [Theory]
    [InlineData("""(await gate.EvaluateAsync(r, ctx)).Acknowledge("replay of last night's batch");""")]
    public Task CodeOfTheLibrary_IsNotReported(string code) => HostCode.LibraryMethod(code);

    [Theory]
    [InlineData("gate.Evaluate(r).Acknowledge({|092:string.Empty|});")]
    [InlineData("gate.Evaluate(r).Acknowledge(r.Id);")]
    [InlineData("Other.Acknowledge(\"\");")]
    public Task Acknowledgement_IsReportedWhereItIsEmpty(string body) => HostCode.Type(
        $$"""
        static class Other { public static void Acknowledge(string text) { } }
        class C { void M(Gate gate, Request r) { {{body}} } }
        """);
}
