namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DecisionIsNotForgedTests
{
    private const string Usings =
        "using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using System.Text.Json;";

    [Theory]
    [InlineData("bool M(object o) => {|041:Unsafe.As<Decision>(o)|}.IsRun;")]
    [InlineData("bool M(int n) => {|041:Unsafe.As<int, ValueDecision>(ref n)|}.IsRun;")]
    [InlineData("unsafe bool M(void* p) => {|041:Unsafe.AsRef<ValueDecision>(p)|}.IsRun;")]
    [InlineData("bool M(Span<byte> b) => {|041:MemoryMarshal.AsRef<ValueDecision>(b)|}.IsRun;")]
    [InlineData("bool M(long n) => {|041:Unsafe.BitCast<long, ValueDecision>(n)|}.IsRun;")]
    [InlineData("bool M(Span<byte> b) => {|041:MemoryMarshal.Cast<byte, ValueDecision>(b)|}[0].IsRun;")]
    [InlineData("bool M() => {|041:Unsafe.NullRef<ValueDecision>()|}.IsRun;")]
    [InlineData("unsafe bool M(void* p) => {|041:Unsafe.Read<ValueDecision>(p)|}.IsRun;")]
    [InlineData("bool M(byte[] b) => {|041:MemoryMarshal.Read<ValueDecision>(b)|}.IsRun;")]
    [InlineData("bool M(byte[] b) => {|041:Unsafe.ReadUnaligned<ValueDecision>(ref b[0])|}.IsRun;")]
    [InlineData("bool M() { {|041:Unsafe.SkipInit(out ValueDecision d)|}; return d.IsRun; }")]
    [InlineData("bool M(byte[] b) => {|041:MemoryMarshal.TryRead(b, out ValueDecision d)|} && d.IsRun;")]
    [InlineData("bool M(object o) => {|041:Unsafe.Unbox<ValueDecision>(o)|}.IsRun;")]
    [InlineData("RunPermit? M(string s) => {|041:JsonSerializer.Deserialize<RunPermit>(s)|};")]
    [InlineData("object? M(string s) => {|041:JsonSerializer.Deserialize(s, typeof(List<Decision>))|};")]
    [InlineData("object M(Type t) => {|041:RuntimeHelpers.GetUninitializedObject(typeof(Decision))|};")]
    [InlineData(
        """
        object M() =>
            {|041:System.Runtime.Serialization.FormatterServices.GetUninitializedObject(typeof(Decision))|};
        """)]
    [InlineData("RunPermit M() => {|041:Activator.CreateInstance<RunPermit>()|};")]
    [InlineData("object M() => {|041:Activator.CreateInstance(typeof(RunPermit), true)!|};")]
    public Task DecisionOutOfNothing_IsReported(string member) => Forging(member);

    [Theory]
    [InlineData("bool M(ref ValueDecision d) => Unsafe.As<ValueDecision, int>(ref d) == 3;")]
    [InlineData("bool M(ValueDecision d) => d.IsRun && Unsafe.SizeOf<ValueDecision>() > 3;")]
    [InlineData("bool M(object o, Decision d) => d.IsRun && Unsafe.As<string>(o) == null;")]
    [InlineData("bool M(byte[] b, Decision d) => d.IsRun && MemoryMarshal.Read<int>(b) > 3;")]
    [InlineData("bool M(Decision d) => d.IsRun && Activator.CreateInstance<Request>() == null;")]
    [InlineData("bool M(Decision d) => d.IsRun && Activator.CreateInstance(typeof(Request)) == null;")]
    [InlineData("string M(Decision d) => d.IsRun ? JsonSerializer.Serialize(d) : \"\";")]
    [InlineData("string M(Decision d) => d.IsRun ? JsonSerializer.Serialize(d, typeof(Decision)) : \"\";")]
    [InlineData("bool M(string s) => Own.Deserialize<Decision>(s).IsRun;")]
    [InlineData("bool M(object o) => Own.As<Decision>(o).IsRun;")]
    [InlineData("bool M() => Own.CreateInstance(typeof(Decision)).IsRun;")]
    [InlineData("bool M(Decision d, List<Request> rs) => d.IsRun && rs is [var r] && r with { Id = \"x\" } == r;")]
    [InlineData("bool M(Decision d) => d.IsRun && new DateTime(3) > new DateTime(4);")]
    [InlineData("[DecisionSource] bool M() => new ValueDecision(Verdict.Stop, Codes.Ok).IsRun;")]
    [InlineData("string? M(Decision d) => d.IsRun ? typeof(Decision).GetMethod(\"Run\")?.Name : null;")]
    public Task CallOfAnotherKind_IsNotReported(string member) => Forging(member);

    private static Task Forging(string member) => HostCode.Type(
        $$"""
        {{Usings}}
        static class Own
        {
            public static T Deserialize<T>(string s) => (T)(object)s;
            public static T As<T>(object o) => (T)o;
            public static Decision CreateInstance(Type type) => (Decision)(object)type;
        }

        class C { {{member}} }
        """);
}
