using System.Globalization;

namespace Maestro.Policy.Benchmarks.AnalyzerCost;

/// <summary>A large host in a temporary folder.</summary>
internal sealed class Host : IDisposable
{
    private const int LinesAtLeast = 200_000;
    private const int MethodsOfAFile = 40;

    private const string WorstCase = """
        is_global = true
        maestro.must_handle_types = T:System.Text.StringBuilder, T:System.Collections.Generic.List`1, T:System.Decimal
        maestro.guarded_effects = T:System.IO.File, T:System.IO.Directory, T:System.Linq.Enumerable, T:System.String

        """;

    public Host(HostKind kind, string repository)
    {
        Folder = Directory.CreateTempSubdirectory("maestro-cost-").FullName;
        int number = 0;
        while (Lines < LinesAtLeast)
        {
            string name = $"Service{number.ToString(CultureInfo.InvariantCulture)}.cs";
            Write(name, HostCode.File(kind, number, MethodsOfAFile));
            number++;
        }

        Write("Shared.cs", HostCode.Shared(kind));
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        if (kind == HostKind.WorstCase)
        {
            Write(".globalconfig", WorstCase);
        }

        // With more threads than cores, the compiler counts an analyzer's waiting for a core as its time.
        Write("Compiler.rsp", "/parallel-");
        Write("Host.csproj", Project(kind, repository));
    }

    public string Folder { get; }

    public int Lines { get; private set; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Project(HostKind kind, string repository)
    {
        string core = Path.Combine(repository, "src/Maestro.Policy/bin/Release/net10.0/Maestro.Policy.dll");
        string analyzers = Path.Combine(
            repository, "analyzers/Maestro.Policy.Analyzers/bin/Release/netstandard2.0/Maestro.Policy.Analyzers.dll");
        string reference = kind == HostKind.WithoutCore ? "" : $"""<Reference Include="{core}" />""";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RunAnalyzers>true</RunAnalyzers>
                <CompilerResponseFile>$(MSBuildProjectDirectory)/Compiler.rsp</CompilerResponseFile>
              </PropertyGroup>
              <ItemGroup>
                {reference}
                <Analyzer Include="{analyzers}" />
              </ItemGroup>
            </Project>
            """;
    }

    private void Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        Lines += name.EndsWith(".cs", StringComparison.Ordinal) ? text.AsSpan().Count('\n') : 0;
    }
}
