using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Gate;

/// <summary>The command <c>maestro gate</c>: may this prompt run?</summary>
internal sealed class GateCommand(ToolHost host, Func<IGate<Prompt>> patternGate)
{
    // "#" and the longest number of a line follow the id of a file's run.
    private const int LongestSuffix = 20;

    private readonly Option<string?> _prompt = new("--prompt")
    {
        Description = "The prompt to judge.", HelpName = "TEXT",
    };

    private readonly Option<string?> _prompts = new("--prompts")
    {
        Description = "A file with a prompt a line; - for standard input.", HelpName = "FILE",
    };

    private readonly Option<string> _runId = new("--run-id")
    {
        Description = "The run that the prompt belongs to, as it goes on record.", HelpName = "ID", Required = true,
    };

    private readonly Option<string?> _log = new("--log")
    {
        Description = "The log that rows are added to; by default in the folder logs.", HelpName = "FILE",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How rows are written.", HelpName = "arl|min", DefaultValueFactory = static _ => "arl",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("gate", "Says whether a prompt may run: 0 RUN, 1 STOP, 2 HITL.")
        {
            _prompt, _prompts, _runId, _log, _format, _json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? prompt = parsed.GetValue(_prompt);
        string? prompts = parsed.GetValue(_prompts);
        if (prompt is null == prompts is null)
        {
            throw new UsageException("give either --prompt or --prompts.");
        }

        GateRequest request = Request(parsed, isFile: prompts is not null);
        using PromptPipeline pipeline = new(request, host.Time, patternGate);
        PromptJudge judge = new(host, request, pipeline);
        return prompt is not null
            ? await judge.JudgeOneAsync(prompt).ConfigureAwait(false)
            : await judge.JudgeAllAsync(prompts!, cancellationToken).ConfigureAwait(false);
    }

    private GateRequest Request(ParseResult parsed, bool isFile)
    {
        LogFormat format = parsed.GetValue(_format) switch
        {
            "arl" => LogFormat.Arl,
            "min" => LogFormat.Min,
            _ => throw new UsageException("--format has to be arl or min."),
        };
        string log = parsed.GetValue(_log) ?? GateRequest.DefaultLog(format);
        string runId = parsed.GetValue(_runId)!;
        CheckRunId(isFile ? runId + new string('0', LongestSuffix) : runId, runId);
        return new(runId, log, host.Locate(log, "--log"), format, parsed.GetValue(_json));
    }

    private static void CheckRunId(string longest, string runId)
    {
        try
        {
            ArgumentException.ThrowIfNullOrEmpty(runId);
            _ = new RunContext(longest);
        }
        catch (ArgumentException)
        {
            throw new UsageException(
                $"--run-id has to have 1 to 256 characters ({256 - LongestSuffix} with --prompts), none a control.");
        }
    }
}
