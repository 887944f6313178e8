using System.Globalization;
using System.Text;

namespace Maestro.Policy.Benchmarks.AnalyzerCost;

/// <summary>Writes the code of a large host.</summary>
internal static class HostCode
{
    private const string Ordinary = """
            public async Task<List<string>> Load{0}(string folder, int limit, CancellationToken cancellation)
            {
                List<string> names = [];
                StringBuilder text = new();
                foreach (string file in Directory.EnumerateFiles(folder).Where(f => f.Length > {0} % 7).Take(limit))
                {
                    try
                    {
                        string content = await File.ReadAllTextAsync(file, cancellation);
                        string first = content.Split('\n').FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "";
                        if (first.StartsWith('#') || names.Contains(first))
                        {
                            continue;
                        }

                        text.Append(first).Append(' ').Append(content.Length.ToString());
                        names.Add(first.Trim());
                    }
                    catch (IOException exception) when (exception.Message.Length > limit)
                    {
                        _errors[file] = exception.Message;
                    }
                }

                return names.Count > 0 ? names : [text.ToString()];
            }

            public decimal Sum{0}(IReadOnlyList<Item> items, Func<Item, bool> wanted)
            {
                decimal sum = 0;
                for (int i = 0; i < items.Count; i++)
                {
                    Item item = items[i];
                    sum += item switch
                    {
                        { Amount: > 100, Name: var name } when wanted(item) => item.Amount + name.Length,
                        { Amount: < 0 } => throw new ArgumentException(item.Name),
                        _ => item.Amount / 2,
                    };
                }

                return sum;
            }

        """;

    private const string Deciding = """
            public async Task<string> Pay{0}(Item item, RunContext run, CancellationToken cancellation)
            {
                Decision<Item> decision = await pipeline.EvaluateAsync(item, run, cancellation);
                if (!decision.IsRun)
                {
                    _errors[item.Name] = decision.ToString();
                    return decision.IsHitl ? "waits" : "refused";
                }

                Effects.Send(item);
                return item.Name;
            }

            public async Task<int> Count{0}(IEnumerable<Item> items, RunContext run)
            {
                int sent = 0;
                foreach (Item item in items)
                {
                    Decision<Item> decision = await pipeline.EvaluateAsync(item, run);
                    sent += decision.Match(permit => permit.Redeem().Name.Length, ask => 0, notice => 0);
                }

                return sent;
            }

        """;

    /// <summary>The shared types.</summary>
    public static string Shared(HostKind kind) =>
        "namespace Host;\n\npublic sealed record Item(string Name, decimal Amount);\n\n"
        + (kind == HostKind.Decisions
            ? "public static class Effects { [Maestro.Policy.GuardedEffect] "
                + "public static void Send(Item item) => item.ToString(); }\n"
            : "");

    /// <summary>One file with a class of so many methods.</summary>
    public static string File(HostKind kind, int number, int methods)
    {
        bool decides = kind == HostKind.Decisions;
        StringBuilder code = new("using System.Text;\n");
        code.Append(decides ? "using Maestro.Policy;\n" : "");
        code.Append("\nnamespace Host;\n\n");
        string parameters = decides ? "(GatePipeline<Item> pipeline)" : "";
        code.Append(CultureInfo.InvariantCulture, $"public sealed class Service{number}{parameters}\n{{\n");
        code.Append("    private readonly Dictionary<string, string> _errors = [];\n\n");
        for (int i = 0; i < methods; i++)
        {
            string template = decides && i % 2 == 0 ? Deciding : Ordinary;
            code.Append(template.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return code.Append("}\n").ToString();
    }
}
