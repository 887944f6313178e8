using System.CommandLine;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.Tool.Audit;
using Maestro.Policy.Tool.Bench;
using Maestro.Policy.Tool.Codebooks;
using Maestro.Policy.Tool.Council;
using Maestro.Policy.Tool.Gate;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Simulate;
using Maestro.Policy.Tool.Supervise;
using Maestro.Policy.Tool.Supervise.Scripts;

namespace Maestro.Policy.Tool;

/// <summary>The tool: reads a command line, runs its command, and answers whatever happens with an exit code.</summary>
internal sealed class MaestroTool
{
    private static readonly ParserConfiguration Parsing = new()
    {
        EnablePosixBundling = false,

        // A prompt may well begin with '@', and is no file of arguments for that.
        ResponseFileTokenReplacer = null,
    };

    private readonly ToolHost _host;
    private readonly RootCommand _root;

    /// <summary>Puts the tool together.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="patternGate">Makes the gate that looks for words; by default the real one.</param>
    /// <param name="documents">Makes the world that benchmarks measure; by default the real one.</param>
    /// <param name="session">Runs a session of workers; by default the real one.</param>
    public MaestroTool(
        ToolHost host,
        Func<IGate<Prompt>>? patternGate = null,
        Func<BenchmarkReading, IDocumentWorld>? documents = null,
        Func<SuperviseArguments, CancellationToken, Task<int>>? session = null)
    {
        _host = host;
        _root = new("Judges prompts, looks after codebooks, verifies audit logs, simulates, measures, and supervises.")
        {
            new GateCommand(host, patternGate ?? PromptPipeline.Patterns).Build(),
            new CodebookCommand(host).Build(),
            new AuditCommand(host).Build(),
            new SimulateCommand(host).Build(),
            new BenchCommand(host, documents ?? Documents).Build(),
            new CouncilCommand(host).Build(),
            new SuperviseCommand(host, session ?? new SuperviseSession(host).RunAsync).Build(),
            new ScriptCommand(host).Build(),
        };
        _root.Directives.Clear();
    }

    private static DocumentWorld Documents(BenchmarkReading reading) =>
        new(reading == BenchmarkReading.Reference ? DocumentOrder.Reference : DocumentOrder.Strict);

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Cancelled by Ctrl-C, or SIGTERM.</param>
    /// <returns>The exit code; nothing is thrown.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        try
        {
            ParseResult parsed = _root.Parse(CommandLineText.Bind(args, _root), Parsing);
            CommandLineText.Check(parsed);
            InvocationConfiguration invocation = new()
            {
                Output = _host.Output,
                Error = _host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            int exitCode = await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
            await _host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return exitCode;
        }
        catch (UsageException exception)
        {
            _host.Complain(exception.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _host.Complain("interrupted.");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception)
        {
            _host.Complain($"internal error: {exception.GetType().Name}: {exception.Message}");
            return ExitCodes.Internal;
        }
    }
}
