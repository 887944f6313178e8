namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class DecisionIsNotForgedTests
{
    [Theory]
    [InlineData("ValueDecision M() => {|041:Activator.CreateInstance<ValueDecision>()|};")]
    [InlineData("Decision M() => (Decision){|041:Activator.CreateInstance(typeof(Decision), true)!|};")]
    [InlineData("object? M() => {|041:Activator.CreateInstance(typeof(Decision), true)|};")]
    [InlineData("Decision? M(string s) => {|041:System.Text.Json.JsonSerializer.Deserialize<Decision>(s)|};")]
    [InlineData("ValueDecision M(string s) => {|041:System.Text.Json.JsonSerializer.Deserialize<ValueDecision>(s)|};")]
    [InlineData("object? M(string s) => {|041:System.Text.Json.JsonSerializer.Deserialize(s, typeof(Decision))|};")]
    [InlineData(
        """
        async Task<Decision?> M(Stream s) => await
        {|041:System.Text.Json.JsonSerializer.DeserializeAsync<Decision>(s)|};
        """)]
    [InlineData(
        """
        List<Decision>? M(string s) => {|041:System.Text.Json.JsonSerializer.Deserialize<List<Decision>>(s)|};
        """)]
    [InlineData(
        """
        Decision? M(System.Text.Json.JsonElement e) =>
        {|041:System.Text.Json.JsonSerializer.Deserialize<Decision>(e)|};
        """)]
    [InlineData(
        """
        ValueDecision M(ReadOnlySpan<byte> b) =>
        {|041:System.Runtime.InteropServices.MemoryMarshal.Read<ValueDecision>(b)|};
        """)]
    [InlineData(
        """
        ValueDecision M(Span<byte> b) => {|041:System.Runtime.InteropServices.MemoryMarshal.Cast<byte,
        ValueDecision>(b)|}[0];
        """)]
    [InlineData(
        """
        ValueDecision M(byte[] b) =>
        {|041:System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ValueDecision>(ref b[0])|};
        """)]
    [InlineData(
        """
        ValueDecision M(int b) => {|041:System.Runtime.CompilerServices.Unsafe.BitCast<int, ValueDecision>(b)|};
        """)]
    [InlineData("RunPermit M(object o) => {|041:System.Runtime.CompilerServices.Unsafe.As<RunPermit>(o)|};")]
    [InlineData(
        """
        ref ValueDecision M(ref int o) => ref {|041:System.Runtime.CompilerServices.Unsafe.As<int,
        ValueDecision>(ref o)|};
        """)]
    [InlineData(
        """
        RunPermit M() =>
        (RunPermit){|041:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(RunPermit))|};
        """)]
    [InlineData(
        """
        object M() => {|041:typeof(Decision).GetConstructors(System.Reflection.BindingFlags.NonPublic |
        System.Reflection.BindingFlags.Instance)[0].Invoke(new object[0])|};
        """)]
    [InlineData("ValueDecision M() => {|041:new ValueDecision(Verdict.Stop, Codes.Ok)|};")]
    [InlineData("ValueDecision M() { ValueDecision d = {|041:new(Verdict.Run, Codes.Ok)|}; return d; }")]
    [InlineData("ValueDecision M(ValueDecision d) => {|041:d with { ReasonCode = Codes.Ok }|};")]
    [InlineData("ValueDecision M(ValueDecision d) => {|041:d with { }|};")]
    public Task ConstructionInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("Request? M(string s) => System.Text.Json.JsonSerializer.Deserialize<Request>(s);")]
    [InlineData("int M() => System.Runtime.CompilerServices.Unsafe.SizeOf<ValueDecision>();")]
    [InlineData(
        """
        void M() =>
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Decision).TypeHandle);
        """)]
    [InlineData("[DecisionSource] ValueDecision M() => new ValueDecision(Verdict.Stop, Codes.Ok);")]
    public Task ConstructionInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        [DecisionSource] class G { ValueDecision M(ValueDecision d) => {|041:d with { Verdict = Verdict.Run }|};
        }
        """)]
    public Task ConstructionInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        Decision<Order> M(string s) => {|041:System.Text.Json.JsonSerializer.Deserialize<Decision<Order>>(s)|};
        """)]
    [InlineData(
        """
        Permit<Order> M() =>
        (Permit<Order>){|041:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(
        typeof(Permit<Order>))|};
        """)]
    public Task CodeOfTheLibraryInMember_IsReported(string code) => HostCode.LibraryMember(code);

    [Theory]
    [InlineData("{|041:typeof(Decision).GetConstructors()[0].Invoke([])|};")]
    [InlineData("{|041:typeof(Decision).GetField(\"_v\")!.SetValue(null, 1)|};")]
    [InlineData("{|041:typeof(RunPermit).GetMethod(\"M\")!.Invoke(null, [])|};")]
    [InlineData("typeof(Decision).GetMethods()[0].ToString();")]
    [InlineData("typeof(Request).GetConstructors()[0].Invoke([]);")]
    public Task Reflection_IsReportedOnlyWhereItMakesDecisions(string body) => HostCode.Method(body);
}
