using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>What the base class library does to the outside world: what is sent, written, deleted or started. Reading isn't
/// among it.</summary>
internal static class BaseLibraryEffects
{
    // By type and the beginnings of its methods' names; an empty list means every method.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Effects =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["System.IO.File"] =
            [
                "Append", "Copy", "Create", "Decrypt", "Delete", "Encrypt", "Move", "OpenWrite", "Replace", "Set", "Write",
            ],
            ["System.IO.FileInfo"] =
                ["AppendText", "CopyTo", "Create", "Decrypt", "Delete", "Encrypt", "MoveTo", "OpenWrite", "Replace"],
            ["System.IO.Directory"] = ["Create", "Delete", "Move", "Set"],
            ["System.IO.DirectoryInfo"] = ["Create", "Delete", "MoveTo"],
            ["System.IO.RandomAccess"] = ["Write", "SetLength"],
            ["System.Diagnostics.Process"] = ["Start", "Kill"],
            ["System.Environment"] = ["Exit", "FailFast", "SetEnvironmentVariable"],
            ["System.Net.Http.HttpClient"] = ["Delete", "Patch", "Post", "Put", "Send"],
            ["System.Net.Http.HttpMessageInvoker"] = ["Send"],
            ["System.Net.Http.Json.HttpClientJsonExtensions"] = ["Delete", "Patch", "Post", "Put"],
            ["System.Net.Mail.SmtpClient"] = ["Send"],
            ["System.Net.Sockets.Socket"] = ["Connect", "Send"],
            ["System.Net.Sockets.TcpClient"] = ["Connect"],
            ["System.Net.Sockets.UdpClient"] = ["Connect", "Send"],
            ["System.Net.WebSockets.WebSocket"] = ["Send"],
            ["System.Net.WebSockets.ClientWebSocket"] = ["Connect", "Send"],
            ["System.Data.Common.DbCommand"] = ["ExecuteNonQuery"],
            ["System.Data.IDbCommand"] = ["ExecuteNonQuery"],
            ["System.Runtime.InteropServices.NativeLibrary"] = ["Load"],
            ["Microsoft.Win32.RegistryKey"] = ["CreateSubKey", "Delete", "SetValue"],
        }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> Namespaces =
        [.. Effects.Keys.Select(static type => type.Substring(0, type.LastIndexOf('.')))];

    public static bool Contains(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType: { } type }
        && Namespaces.Contains(type.Home())
        && Effects.TryGetValue($"{type.Home()}.{type.Name}", out ImmutableArray<string> names)
        && names.Any(name => member.Name.StartsWith(name, StringComparison.Ordinal));
}
