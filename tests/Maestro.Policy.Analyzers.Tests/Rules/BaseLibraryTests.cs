namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>What of the base class library is an effect, for a host that wants it guarded.</summary>
public sealed class BaseLibraryTests
{
    private const string Guarded = "build_property.MaestroGuardBaseLibrary=true";

    [Theory]
    [InlineData(
        "string p",
        """
        {|020:File.AppendAllText(p, p)|}; {|020:File.Copy(p, p)|}; {|020:File.Create(p)|}; {|020:File.Decrypt(p)|};
        {|020:File.Delete(p)|}; {|020:File.Encrypt(p)|}; {|020:File.Move(p, p)|}; {|020:File.OpenWrite(p)|};
        {|020:File.Replace(p, p, p)|}; {|020:File.SetAttributes(p, default)|}; {|020:File.WriteAllText(p, p)|};
        """)]
    [InlineData(
        "FileInfo f",
        """
        {|020:f.AppendText()|}; {|020:f.CopyTo("x")|}; {|020:f.Create()|}; {|020:f.Decrypt()|}; {|020:f.Delete()|};
        {|020:f.Encrypt()|}; {|020:f.MoveTo("x")|}; {|020:f.OpenWrite()|}; {|020:f.Replace("x", "y")|};
        """)]
    [InlineData("FileSystemInfo f", """{|020:f.CreateAsSymbolicLink("x")|}; {|020:f.Delete()|};""")]
    [InlineData(
        "string p",
        """
        {|020:Directory.CreateDirectory(p)|}; {|020:Directory.Delete(p)|}; {|020:Directory.Move(p, p)|};
        {|020:Directory.SetCurrentDirectory(p)|};
        """)]
    [InlineData("DirectoryInfo d", """{|020:d.Create()|}; {|020:d.Delete(true)|}; {|020:d.MoveTo("x")|};""")]
    [InlineData("DirectoryInfo d", "{|020:d.Delete()|};")]
    [InlineData(
        "Microsoft.Win32.SafeHandles.SafeFileHandle h",
        "{|020:RandomAccess.Write(h, new byte[1], 0)|}; {|020:RandomAccess.SetLength(h, 0)|};")]
    [InlineData(
        "string p",
        """
        {|020:File.Open(p, FileMode.Open, FileAccess.Write)|}; {|020:File.Open(p, FileMode.Append, FileAccess.Read)|};
        """)]
    [InlineData("string p", "_ = {|020:new FileStream(p, FileMode.Append)|}; _ = {|020:new StreamWriter(p)|};")]
    public Task File_IsReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData(
        "string p",
        """
        {|020:System.IO.Compression.ZipFile.CreateFromDirectory(p, p)|};
        {|020:System.IO.Compression.ZipFile.ExtractToDirectory(p, p)|};
        """)]
    [InlineData(
        "System.IO.Compression.ZipArchive a",
        "{|020:System.IO.Compression.ZipFileExtensions.ExtractToDirectory(a, \"x\")|};")]
    [InlineData(
        "string p",
        """
        {|020:System.Formats.Tar.TarFile.CreateFromDirectory(p, p, true)|};
        {|020:System.Formats.Tar.TarFile.ExtractToDirectory(p, p, true)|};
        """)]
    public Task Archive_IsReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData("Process p", "{|020:p.Start()|}; {|020:p.Kill()|}; {|020:p.CloseMainWindow()|};")]
    [InlineData(
        "string p",
        "{|020:Environment.SetEnvironmentVariable(p, p)|}; if (p == \"\") {|020:Environment.Exit(1)|};")]
    [InlineData("string p", "{|020:Environment.FailFast(p)|};")]
    [InlineData("string p", "{|020:System.Runtime.InteropServices.NativeLibrary.Load(p)|};")]
    [InlineData("string p", "{|020:Microsoft.Win32.Registry.SetValue(p, p, p)|};")]
    [InlineData(
        "Microsoft.Win32.RegistryKey k",
        """
        {|020:k.CreateSubKey("x")|}; {|020:k.DeleteValue("x")|}; {|020:k.SetAccessControl(null!)|};
        {|020:k.SetValue("x", 1)|};
        """)]
    public Task MachineItself_IsReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData(
        "System.Net.Http.HttpClient h",
        """
        {|020:h.DeleteAsync("x")|}; {|020:h.PatchAsync("x", null)|}; {|020:h.PostAsync("x", null)|};
        {|020:h.PutAsync("x", null)|}; {|020:h.Send(null!)|};
        """)]
    [InlineData("System.Net.Http.HttpMessageInvoker h", "{|020:h.Send(null!, default)|};")]
    [InlineData(
        "System.Net.Http.HttpClient h",
        """
        {|020:System.Net.Http.Json.HttpClientJsonExtensions.DeleteFromJsonAsync<int>(h, "x")|};
        {|020:System.Net.Http.Json.HttpClientJsonExtensions.PatchAsJsonAsync(h, "x", 1)|};
        {|020:System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(h, "x", 1)|};
        {|020:System.Net.Http.Json.HttpClientJsonExtensions.PutAsJsonAsync(h, "x", 1)|};
        """)]
    [InlineData("System.Net.WebClient w", """{|020:w.UploadString("x", "y")|}; {|020:w.OpenWrite("x")|};""")]
    [InlineData("System.Net.Mail.SmtpClient s", "{|020:s.Send(null!)|};")]
    [InlineData("System.Net.NetworkInformation.Ping p", """{|020:p.Send("x")|};""")]
    [InlineData("System.Net.Sockets.NetworkStream s", "{|020:s.Write(new byte[1])|};")]
    [InlineData("System.Net.Sockets.Socket s", """{|020:s.Connect("x", 1)|}; {|020:s.Send(new byte[1])|};""")]
    [InlineData("System.Net.Sockets.TcpClient c", """{|020:c.Connect("x", 1)|};""")]
    [InlineData("System.Net.Sockets.UdpClient c", """{|020:c.Connect("x", 1)|}; {|020:c.Send(new byte[1])|};""")]
    [InlineData(
        "System.Net.WebSockets.WebSocket s",
        "{|020:s.SendAsync(new byte[1].AsMemory(), default, true, default)|};")]
    [InlineData(
        "System.Net.WebSockets.ClientWebSocket s",
        """
        {|020:s.ConnectAsync(null!, default)|};
        {|020:s.SendAsync(new byte[1].AsMemory(), default, true, default)|};
        """)]
    public Task Message_IsReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData(
        "System.Data.Common.DbCommand c",
        "{|020:c.ExecuteNonQuery()|}; {|020:c.ExecuteNonQueryAsync()|};")]
    [InlineData("System.Data.Common.DbBatch b", "{|020:b.ExecuteNonQuery()|};")]
    [InlineData("System.Data.Common.DbDataAdapter a", "{|020:a.Update(new System.Data.DataTable())|};")]
    [InlineData("System.Data.Common.DbTransaction t", "{|020:t.Commit()|}; {|020:t.CommitAsync()|};")]
    [InlineData("System.Data.IDbCommand c", "{|020:c.ExecuteNonQuery()|};")]
    [InlineData("System.Data.IDbTransaction t", "{|020:t.Commit()|};")]
    public Task Database_IsReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData("string p", "File.OpenRead(p); File.OpenText(p); File.OpenHandle(p); File.Exists(p);")]
    [InlineData("FileInfo f", "f.OpenRead(); f.OpenText(); f.Refresh();")]
    [InlineData("string p", "File.Open(p, FileMode.Open); _ = new FileStream(p, FileMode.Open);")]
    [InlineData("string p", "File.Open(p, access: FileAccess.Read, mode: FileMode.Open);")]
    [InlineData("Stream s", "s.Write(new byte[1]); s.Flush();")]
    [InlineData("Stream s", "_ = new StreamWriter(s); _ = new StreamReader(s);")]
    [InlineData("Microsoft.Win32.RegistryKey k", """k.GetValue("x");""")]
    public Task Reading_IsNotReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData("string p, FileMode mode", "{|020:File.Open(p, mode)|}; {|020:File.Open(p, mode, FileAccess.Read)|};")]
    [InlineData("string p, FileAccess access", "{|020:File.Open(p, FileMode.Open, access)|};")]
    [InlineData("string p, FileStreamOptions how", "{|020:File.Open(p, how)|};")]
    public Task OpeningForWhoKnowsWhat_IsReported(string parameters, string calls) => Method(parameters, calls);

    [Theory]
    [InlineData("{|020:Store.Save(FileMode.Open)|};")]
    [InlineData("{|020:Store.Save(Store.FileMode.Open)|};")]
    public Task HostsOwnEffect_IsReportedHoweverItOpens(string call) => HostCode.WithOptions(
        Guarded,
        $$"""
        static class Store
        {
            public enum FileMode { Open = 3 }
            [GuardedEffect] public static void Save(System.IO.FileMode mode) { }
            [GuardedEffect] public static void Save(FileMode mode) { }
        }

        class C { void M() { {{call}} } }
        """);

    // The event log isn't part of the framework that the tests run on.
    [Theory]
    [InlineData("Clear")]
    [InlineData("CreateEventSource")]
    [InlineData("DeleteEventSource")]
    [InlineData("WriteEntry")]
    public Task EventLog_IsReported(string method) => HostCode.WithOptions(
        Guarded,
        $$"""
        namespace System.Diagnostics { public class EventLog { public void {{method}}() { } public void Read() { } } }
        class C { void M(EventLog log) { log.Read(); {|020:log.{{method}}()|}; } }
        """);

    [Theory]
    [InlineData("Other", "File")]
    [InlineData("System.IO", "Disk")]
    public Task NamesakeOfAnEffect_IsNotReported(string home, string name) => HostCode.WithOptions(
        Guarded,
        $$"""
        namespace {{home}} { public static class {{name}} { public static void Delete(string p) { } } }
        class C { void M(string p, Decision d) { if (d.IsRun) return; {{home}}.{{name}}.Delete(p); } }
        """);

    private static Task Method(string parameters, string calls) =>
        HostCode.WithOptions(Guarded, $"class C {{ void M({parameters}) {{ {calls} }} }}");
}
