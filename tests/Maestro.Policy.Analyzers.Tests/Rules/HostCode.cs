using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>The code around the few lines that a test is about.</summary>
internal static class HostCode
{
    private const string Parameters =
        "Gate gate, IGate igate, IHitlQueue q, Request r, Request other, bool flag, Approval a";

    private const string LibraryParameters =
        "GatePipeline<Order> gate, RunContext ctx, Order r, Order other, bool flag";

    private const string LibraryEffects =
        """

        public sealed record Order(string Id, int Amount = 0);

        public static class Effects
        {
            [GuardedEffect(Request = "request")] public static void Send(Order request) { }
            [GuardedEffect] public static Task SendAsync(Order order) => Task.CompletedTask;
            [GuardedEffect] public static int Delete(string id) => 1;
            [GuardedEffect] public static void SendWith(Permit<Order> permit) { }
        }

        public static class Work
        {
            public static void Do() { }
        }
        """;

    /// <summary>The body of a method that is given gates, requests, a flag and an approval.</summary>
    public static Task Method(string body) => Member($"void M({Parameters}) {{ {body} }}");

    /// <summary>The body of an asynchronous method that is given the same.</summary>
    public static Task AsyncMethod(string body) => Member($"async Task M({Parameters}) {{ {body} }}");

    /// <summary>Members of a host's class.</summary>
    public static Task Member(string members) => Type($"class C {{ {members} }}");

    /// <summary>Types of a host.</summary>
    public static Task Type(string types) => Verify.Stub($"using System.IO;\n{types}");

    /// <summary>The body of an asynchronous method that is given a pipeline of the library.</summary>
    public static Task LibraryMethod(string body) =>
        LibraryMember($"async Task M({LibraryParameters}) {{ await Task.Yield(); {body} }}");

    /// <summary>Members of a class of the library's host.</summary>
    public static Task LibraryMember(string members) => LibraryType($"class C {{ {members} }}");

    /// <summary>Types of the library's host.</summary>
    public static Task LibraryType(string types) => Verify.Host(types + LibraryEffects);

    /// <summary>Types of a host that has set options, as <c>key=value;key=value</c>.</summary>
    public static Task WithOptions(string options, string types) =>
        Verify.Stub($"using System.IO;\n{types}", Read(options));

    /// <summary>Types of a host that has set options, and others in the section of its file.</summary>
    public static Task WithSection(string options, string section, string types) =>
        Verify.StubInSection($"using System.IO;\n{types}", Read(options), Read(section));

    /// <summary>What a method is told whose body is given gates, requests, a flag and an approval.</summary>
    public static Task<string[]> MessagesOfMethod(string body) =>
        Verify.StubMessages($"class C {{ void M({Parameters}) {{ {body} }} }}");

    private static IEnumerable<KeyValuePair<string, string>> Read(string options) =>
        options.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(static option => option.Split('=', 2))
            .Select(static option => KeyValuePair.Create(option[0], option[1]));
}
