namespace Maestro.Policy.Analyzers.Tests.Rules;

public sealed partial class HostOptionsTests
{
    [Theory]
    [InlineData(
        "maestro.guarded_effects=M:System.IO.File.Delete(System.String)",
        "class C { void M(string p) => {|020:File.Delete(p)|}; }")]
    [InlineData(
        "maestro.guarded_effects=M:System.IO.File.Delete(System.String)",
        "class C { void M(string[] p) => Array.ForEach(p, {|020:File.Delete|}); }")]
    [InlineData(
        "maestro.guarded_effects=M:System.IO.File.Move(System.String,System.String), T:System.Diagnostics.Process",
        "class C { void M(string p) { {|020:File.Move(p, p)|}; {|020:Process.Start(p)|}; } }")]
    [InlineData(
        "maestro.guarded_effects=T:System.IO.File",
        "class C { void M(string p) { {|020:File.Delete(p)|}; {|020:File.WriteAllText(p, p)|}; } }")]
    [InlineData(
        "maestro.guarded_effects=T:System.Net.Http.HttpClient",
        """class C { async Task M(System.Net.Http.HttpClient h) { await {|020:h.GetAsync("x")|}; } }""")]
    [InlineData(
        "maestro.guarded_effects=T:X.Mailer",
        """
        namespace X { public class Mailer { public void Send() { } public bool Ok { get; set; } } } class C {
        void M() { var m = {|020:new X.Mailer()|}; {|020:m.Send()|}; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=T:X.Mailer",
        """
        namespace X { public class Mailer { public void Send() { } public bool Ok { get; set; } } } class C {
        void M(X.Mailer m) { {|020:m.Ok|} = true; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=P:X.Mailer.Ok",
        """
        namespace X { public class Mailer { public bool Ok { get; set; } } } class C { void M(X.Mailer m) {
        {|020:m.Ok|} = true; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=M:X.Bus.Publish``1(``0)",
        """
        namespace X { public class Bus { public void Publish<T>(T t) { } } } class C { void M(X.Bus b) {
        {|020:b.Publish(3)|}; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=M:X.Bus`1.Publish(`0)",
        """
        namespace X { public class Bus<T> { public void Publish(T t) { } } } class C { void M(X.Bus<int> b) {
        {|020:b.Publish(3)|}; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=T:X.Bus`1",
        """
        namespace X { public class Bus<T> { public void Publish(T t) { } } } class C { void M(X.Bus<int> b) {
        {|020:b.Publish(3)|}; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=M:X.IBus.Publish(System.Int32)",
        """
        namespace X { public interface IBus { void Publish(int t); } public class Bus : IBus { public void
        Publish(int t) { } } } class C { void M(X.Bus b) { {|020:b.Publish(3)|}; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=T:X.IBus",
        """
        namespace X { public interface IBus { void Publish(int t); } public class Bus : IBus { public void
        Publish(int t) { } } } class C { void M(X.Bus b, X.IBus i) { {|020:b.Publish(3)|}; {|020:i.Publish(4)|};
        } }
        """)]
    [InlineData(
        "maestro.guarded_effects=M:X.Base.Go",
        """
        namespace X { public class Base { public virtual void Go() { } } public class D : Base { public override
        void Go() { } } } class C { void M(X.D b) { {|020:b.Go()|}; } }
        """)]
    [InlineData(
        "maestro.guarded_effects=M:X.Ship.#ctor(System.Int32)",
        """
        namespace X { public class Ship { public Ship(int i) { } public Ship() { } } } class C { void M() { _ =
        {|020:new X.Ship(3)|}; _ = new X.Ship(); } }
        """)]
    [InlineData(
        "maestro.guarded_effects=M:X.Ext.Go(System.String)",
        """
        namespace X { public static class Ext { public static void Go(this string s) { } } } namespace Y { using
        X; class C { void M() { {|020:"a".Go()|}; } } }
        """)]
    public Task ListedEffect_IsReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "maestro.guarded_effects=M:System.IO.File.Delete(System.String)",
        "class C { void M(string p, IGate g, Request r) { if (g.Evaluate(r).IsRun) File.Delete(p); } }")]
    [InlineData(
        "maestro.guarded_effects=T:X.Mailer",
        """
        namespace X { public class Mailer { public void Send() { } public bool Ok { get; set; } } } class C {
        bool M(X.Mailer m) { return m.Ok; } }
        """)]
    public Task ListedEffect_IsNotReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "build_property.MaestroGuardBaseLibrary=true",
        """
        class C { void M(string p) { {|020:File.WriteAllText(p, p)|}; {|020:File.AppendAllText(p, p)|}; _ =
        File.ReadAllText(p); _ = {|020:new FileStream(p, FileMode.Create)|}; _ = {|020:new StreamWriter(p)|};
        using var f = {|020:File.Create(p)|}; using var g = {|020:File.CreateText(p)|}; } }
        """)]
    [InlineData(
        "build_property.MaestroGuardBaseLibrary=true",
        """
        class C { void M(string p) { _ = new FileStream(p, FileMode.Open, FileAccess.Read); _ = new
        StreamReader(p); _ = new StreamWriter(new MemoryStream()); _ = File.OpenRead(p); _ = File.Open(p,
        FileMode.Open, FileAccess.Read); _ = {|020:File.Open(p, FileMode.Create)|}; } }
        """)]
    [InlineData(
        "build_property.MaestroGuardBaseLibrary=true",
        """
        class C { void M(string p) { {|020:Process.Start(p)|}; using var x = new Process(); {|020:x.Start()|};
        {|020:x.Kill()|}; {|020:Directory.Delete(p)|}; {|020:Directory.CreateDirectory(p)|}; {|020:new
        FileInfo(p).Delete()|}; } }
        """)]
    [InlineData(
        "build_property.MaestroGuardBaseLibrary=true",
        """
        class C { async Task M(System.Net.Http.HttpClient h, System.Net.Http.HttpContent c) { await
        {|020:h.PostAsync("x", c)|}; await h.GetAsync("x"); await {|020:h.DeleteAsync("x")|}; await
        {|020:h.SendAsync(new())|}; } }
        """)]
    [InlineData(
        "build_property.MaestroGuardBaseLibrary=true",
        """
        class C { void M(System.Data.Common.DbCommand c) { {|020:c.ExecuteNonQuery()|}; _ = c.ExecuteReader(); }
        }
        """)]
    public Task BaseLibrary_IsReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "build_property.MaestroGuardBaseLibrary=true",
        "class C { void M(IGate g, Request r, string p) { if (g.Evaluate(r).IsRun) File.Delete(p); } }")]
    public Task BaseLibrary_IsNotReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "",
        "class C { void M(string p) { File.Delete(p); } }")]
    public Task UnlistedEffect_IsNotReported(string options, string code) =>
        HostCode.WithOptions(options, code);
}
