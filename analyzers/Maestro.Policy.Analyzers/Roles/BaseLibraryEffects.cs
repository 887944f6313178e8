using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>What the base class library does to the outside world: what is sent, written, deleted or started. Reading
/// isn't among it.</summary>
internal static class BaseLibraryEffects
{
    // By type and the beginnings of its methods' names; .ctor stands for creating one for a path.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Effects =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["System.IO.File"] =
            [
                "Append", "Copy", "Create", "Decrypt", "Delete", "Encrypt", "Move", "Open", "Replace", "Set", "Write",
            ],
            ["System.IO.FileInfo"] =
            [
                "AppendText", "CopyTo", "Create", "Decrypt", "Encrypt", "MoveTo", "Open", "Replace",
            ],
            ["System.IO.FileSystemInfo"] = ["CreateAsSymbolicLink", "Delete"],
            ["System.IO.FileStream"] = [".ctor"],
            ["System.IO.StreamWriter"] = [".ctor"],
            ["System.IO.Directory"] = ["Create", "Delete", "Move", "Set"],
            ["System.IO.DirectoryInfo"] = ["Create", "Delete", "MoveTo"],
            ["System.IO.RandomAccess"] = ["Write", "SetLength"],
            ["System.IO.Compression.ZipFile"] = ["Create", "ExtractToDirectory"],
            ["System.IO.Compression.ZipFileExtensions"] = ["ExtractTo"],
            ["System.Formats.Tar.TarFile"] = ["Create", "ExtractToDirectory"],
            ["System.Diagnostics.Process"] = ["Start", "Kill", "CloseMainWindow"],
            ["System.Diagnostics.EventLog"] = ["Clear", "Create", "Delete", "Write"],
            ["System.Environment"] = ["Exit", "FailFast", "SetEnvironmentVariable"],
            ["System.Net.Http.HttpClient"] = ["Delete", "Patch", "Post", "Put", "Send"],
            ["System.Net.Http.HttpMessageInvoker"] = ["Send"],
            ["System.Net.Http.Json.HttpClientJsonExtensions"] = ["Delete", "Patch", "Post", "Put"],
            ["System.Net.WebClient"] = ["Upload", "OpenWrite"],
            ["System.Net.Mail.SmtpClient"] = ["Send"],
            ["System.Net.NetworkInformation.Ping"] = ["Send"],
            ["System.Net.Sockets.NetworkStream"] = ["Write"],
            ["System.Net.Sockets.Socket"] = ["Connect", "Send"],
            ["System.Net.Sockets.TcpClient"] = ["Connect"],
            ["System.Net.Sockets.UdpClient"] = ["Connect", "Send"],
            ["System.Net.WebSockets.WebSocket"] = ["Send"],
            ["System.Net.WebSockets.ClientWebSocket"] = ["Connect"],
            ["System.Data.Common.DbBatch"] = ["ExecuteNonQuery"],
            ["System.Data.Common.DbCommand"] = ["ExecuteNonQuery"],
            ["System.Data.Common.DbDataAdapter"] = ["Update"],
            ["System.Data.Common.DbTransaction"] = ["Commit"],
            ["System.Data.IDbCommand"] = ["ExecuteNonQuery"],
            ["System.Data.IDbTransaction"] = ["Commit"],
            ["System.Runtime.InteropServices.NativeLibrary"] = ["Load"],
            ["Microsoft.Win32.Registry"] = ["SetValue"],
            ["Microsoft.Win32.RegistryKey"] = ["CreateSubKey", "Delete", "SetAccessControl", "SetValue"],
        }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> Namespaces =
        [.. Effects.Keys.Select(static type => type.Substring(0, type.LastIndexOf('.')))];

    public static bool Contains(ISymbol member) =>
        member is IMethodSymbol { ContainingType: { } type } method
        && (method.MethodKind == MethodKind.Ordinary || IsForPath(method))
        && Namespaces.Contains(type.Home())
        && Effects.TryGetValue($"{type.Home()}.{type.Name}", out ImmutableArray<string> names)
        && names.Any(name => member.Name.StartsWith(name, StringComparison.Ordinal))
        && method.Name is not ("OpenRead" or "OpenText" or "OpenHandle");

    /// <summary>Whether a file is only opened to be read.</summary>
    public static bool OnlyReads(ImmutableArray<IArgumentOperation> arguments)
    {
        const int Open = 3;
        const int Read = 1;
        return Given(arguments, "FileMode")?.ConstantValue.Value is Open
            && (Given(arguments, "FileAccess") is not { } access || access.ConstantValue.Value is Read);
    }

    private static bool IsForPath(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
        && method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String;

    private static IOperation? Given(ImmutableArray<IArgumentOperation> arguments, string type) =>
        arguments.FirstOrDefault(
            argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } asked }
                && asked.Type.Name == type
                && asked.ContainingSymbol.Home() == "System.IO")
            ?.Value;
}
