using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Verifies that code is reported exactly where it is marked; see <see cref="Markup"/>.</summary>
internal static class Verify
{
    private const string Usings =
        """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Linq; using System.Text;
        using System.Threading; using System.Threading.Tasks;

        """;

    private const string StubUsings = $"{Usings}using Stub.Policy;\n";

    private const string StubBodyStart =
        """
        class Host
        {
            async Task Act(Gate gate, Gate other, IHitlQueue queue, Request r, IEnumerable<Request> rs, bool strict)
            {

        """;

    private const string HostBodyStart =
        """
        class Host
        {
            async Task Act(
                GatePipeline<string> pipeline, RunContext run,
                string request, IEnumerable<string> requests, Action work)
            {

        """;

    private const string BodyEnd = "\n    }\n}\n";

    /// <summary>Code of a host, against the neutral API of the recorded cases.</summary>
    public static Task Stub(string markup, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary) =>
        Stub(markup, [], outputKind);

    /// <summary>Code of a host that has set options, against the neutral API.</summary>
    public static Task Stub(
        string markup,
        IEnumerable<KeyValuePair<string, string>> options,
        OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary) =>
        Exactly(StubUsings + markup, StubSnippet(options) with { OutputKind = outputKind });

    /// <summary>Code of a host that has set options in the section of its file, against the neutral API.</summary>
    public static Task StubInSection(
        string markup,
        IEnumerable<KeyValuePair<string, string>> options,
        IEnumerable<KeyValuePair<string, string>> section) =>
        Exactly(StubUsings + markup, StubSnippet(options) with { FileConfig = section.ToImmutableDictionary() });

    /// <summary>What code of a host, against the neutral API, is told, in the order of its places.</summary>
    public static async Task<string[]> StubMessages(string code)
    {
        ImmutableArray<Diagnostic> told =
            await AnalyzerRun.Diagnose(StubSnippet([]) with { Source = StubUsings + code });
        return
        [
            .. told.OrderBy(static each => each.Location.SourceSpan)
                .Select(static each => each.GetMessage(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>The body of an asynchronous method that is given gates, a queue, requests and a switch.</summary>
    public static Task StubBody(string markup) => Stub(StubBodyStart + markup + BodyEnd);

    /// <summary>Code of a host, against the library itself.</summary>
    public static Task Host(string markup) => Exactly($"{Usings}using Maestro.Policy;\n{markup}", new(""));

    /// <summary>The body of an asynchronous method that is given a pipeline, a run, requests and work to do.</summary>
    public static Task HostBody(string markup) => Host(HostBodyStart + markup + BodyEnd);

    private static Snippet StubSnippet(IEnumerable<KeyValuePair<string, string>> options) => new("")
    {
        Config = ImmutableDictionary<string, string>.Empty
            .Add("maestro.attribute_namespaces", "Stub.Policy")
            .SetItems(options),
        References = [Conformance.Stub.Reference, .. References.AspNet],
    };

    private static async Task Exactly(string marked, Snippet template)
    {
        Markup expected = Markup.Parse(marked);
        Snippet snippet = template with { Source = expected.Source };
        CSharpCompilation compilation = snippet.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error));

        ImmutableArray<Diagnostic> diagnostics = await AnalyzerRun.Diagnose(snippet, compilation);
        Markup found = expected with
        {
            Marks = [.. diagnostics.Where(static each => !each.IsSuppressed).Select(Mark.Of).Distinct()],
        };

        // Both as marked code: that reads better than positions.
        Assert.Equal(expected.ToString(), found.ToString());
    }
}
