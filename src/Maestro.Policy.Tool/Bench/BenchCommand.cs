using System.Collections.Immutable;
using System.CommandLine;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Bench;

/// <summary>The command <c>maestro bench</c>: runs profiles, and scores what they come to.</summary>
/// <param name="host">Everything outside.</param>
/// <param name="world">Makes the world that is measured.</param>
internal sealed class BenchCommand(ToolHost host, Func<BenchmarkReading, IDocumentWorld> world)
{
    private readonly Option<string[]> _profiles = new("--profile")
    {
        Description = "A profile that comes along, or a file of profiles; repeat it for several. All that come along "
            + "by default: " + string.Join(", ", BenchmarkProfiles.All.Select(static profile => profile.Name)) + ".",
        HelpName = "NAME|FILE",
    };

    private readonly Option<string?> _require = new("--require")
    {
        Description = "What every profile has to come to instead of what it says itself: none, or some of "
            + string.Join(", ", BenchmarkProfileText.RequirementNames) + ", with commas.",
        HelpName = "WORDS",
    };

    private readonly Option<bool> _reference = new("--reference")
    {
        Description = "Decide and count as the reference does.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write a page with charts as well, that needs no network and no script.", HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document, the same for the same profiles.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("bench", "Runs benchmark profiles: 0 all scorecards pass, 1 one fails.")
        {
            _profiles, _require, _reference, _report, _json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        BenchmarkRequirements? required = parsed.GetValue(_require) is { } words ? Requirements(words) : null;
        BenchProfiles finder = new(host);
        if (finder.Find(parsed.GetValue(_profiles) ?? []) is not { } profiles)
        {
            return ExitCodes.Usage;
        }

        string? page = parsed.GetValue(_report) is { } file ? Page(file, finder.Files) : null;
        BenchmarkReading reading =
            parsed.GetValue(_reference) ? BenchmarkReading.Reference : BenchmarkReading.Strict;
        IReadOnlyList<BenchResult> results = BenchProgress.Show(
            host,
            profiles.Sum(static profile => (long)profile.Runs),
            progress => Measure(profiles, required, reading, progress, cancellation));
        if (page is not null)
        {
            PageFile.Write(page, new BenchPage(results, reading).Text(), "--report");
        }

        Answer(results, reading, parsed.GetValue(_json));
        return results.All(static result => result.Scorecard.Passes) ? ExitCodes.Success : ExitCodes.Faults;
    }

    private List<BenchResult> Measure(
        ImmutableArray<BenchmarkProfile> profiles,
        BenchmarkRequirements? required,
        BenchmarkReading reading,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        List<BenchResult> results = [];
        foreach (BenchmarkProfile profile in profiles)
        {
            BenchmarkProfile asked = profile with { Requirements = required ?? profile.Requirements };
            results.Add(new(
                BenchmarkSuite.Run(asked, world(reading), reading, host.Time, progress, cancellation)));
        }

        return results;
    }

    private void Answer(IReadOnlyList<BenchResult> results, BenchmarkReading reading, bool json)
    {
        if (json)
        {
            host.WriteJson(writer => BenchJson.Write(writer, results, reading));
        }
        else
        {
            new BenchTable(host.Output, TableWidth.Of(host)).Write(results, reading);
        }
    }

    // Invariant: no file of profiles is written over.
    private string Page(string file, IReadOnlyList<string> profiles)
    {
        string path = ToolHost.Real(host.Locate(file, "--report"));
        return profiles.Contains(path, StringComparer.Ordinal)
            ? throw new UsageException($"--report would write over the profiles '{file}'.")
            : PageFile.Probe(host, file, "--report");
    }

    private static BenchmarkRequirements Requirements(string words)
    {
        BenchmarkRequirements all = BenchmarkRequirements.None;
        foreach (string word in words == "none" ? [] : words.Split(','))
        {
            if (!BenchmarkProfileText.TryParse(word, out BenchmarkRequirements one) || all.HasFlag(one))
            {
                throw new UsageException($"--require is none, or some of "
                    + $"{string.Join(", ", BenchmarkProfileText.RequirementNames)}, each once, not '{words}'.");
            }

            all |= one;
        }

        return all;
    }
}
