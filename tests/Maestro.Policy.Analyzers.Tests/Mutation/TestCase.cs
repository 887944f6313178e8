using System.Collections;
using System.Reflection;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>A test method with what it is given.</summary>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    // What is tried on thousands of pieces of code would take too long.
    private static readonly string[] Others = ["Mutation", "Robustness"];

    /// <summary>All quick tests.</summary>
    public static IEnumerable<TestCase> All() =>
        typeof(TestCase).Assembly.GetTypes()
            .Where(IsQuick)
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.GetCustomAttribute<FactAttribute>() is not null)
            .SelectMany(static method => Rows(method).Select(row => new TestCase(method, Filled(method, row))));

    /// <summary>Runs the test on another analyzer.</summary>
    /// <returns>What failed it, if anything.</returns>
    public async Task<Exception?> Run(Substitute substitute)
    {
        AnalyzerRun.Substitute.Value = substitute;
        try
        {
            object tests = Activator.CreateInstance(Method.DeclaringType!)!;
            if (Method.Invoke(tests, BindingFlags.DoNotWrapExceptions, null, Arguments, null) is Task running)
            {
                await running;
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static bool IsQuick(Type type) =>
        type is { IsClass: true, IsAbstract: false } && !Others.Contains(type.Namespace?.Split('.').Last());

    private static IEnumerable<object?[]> Rows(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is null)
        {
            return [[]];
        }

        IEnumerable<object?[]> recorded = method.GetCustomAttributes<MemberDataAttribute>()
            .Select(member => method.DeclaringType!.GetProperty(member.MemberName)!.GetValue(null)!)
            .SelectMany(static rows => ((IEnumerable)rows).Cast<ITheoryDataRow>())
            .Select(static row => row.GetData());
        return method.GetCustomAttributes<InlineDataAttribute>().Select(static row => row.Data!).Concat(recorded);
    }

    private static object?[] Filled(MethodInfo method, object?[] given) =>
        [.. given, .. method.GetParameters().Skip(given.Length).Select(static parameter => parameter.DefaultValue)];
}
