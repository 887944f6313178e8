using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Lines;

namespace Maestro.Policy.Tool.Gate;

/// <summary>Judges one prompt or a file of them, and tells what came of it.</summary>
internal sealed class PromptJudge(ToolHost host, GateRequest request, PromptPipeline pipeline)
{
    private const string StandardInput = "-";

    /// <summary>Judges the prompt on the command line.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> JudgeOneAsync(string text)
    {
        Prompt prompt = Prompt.OfArgument(text);
        DecisionRecord decision = await pipeline.JudgeAsync(prompt, request.RunId).ConfigureAwait(false);
        Complain();
        if (request.Json)
        {
            PromptAnswer.WriteJson(host, request, prompt, decision);
        }
        else
        {
            PromptAnswer.Write(host, decision);
        }

        return ExitCodes.Of(decision.Verdict);
    }

    /// <summary>Judges a prompt a line.</summary>
    /// <returns>The exit code of the strictest answer.</returns>
    public async Task<int> JudgeAllAsync(string file, CancellationToken cancellationToken)
    {
        using FileStream? opened = file == StandardInput ? null : host.Open(file, "--prompts");
        if (opened is not null && ToolHost.Real(opened.Name) == ToolHost.Real(request.LogPath))
        {
            throw new UsageException($"--prompts and the log are the same file: '{file}'.");
        }

        PromptTally tally = await ShowAllAsync(opened, cancellationToken).ConfigureAwait(false);
        Complain();
        if (tally.Prompts == 0)
        {
            host.Complain("there is no prompt, so nothing may run.");
        }

        if (tally.IsInterrupted)
        {
            host.Complain($"interrupted after {tally.Prompts} prompts; no later one was judged.");
        }

        if (request.Json)
        {
            PromptSummary.WriteJson(host, request, file, tally);
        }
        else
        {
            PromptSummary.Write(host, tally);
        }

        return tally.ExitCode;
    }

    private Task<PromptTally> ShowAllAsync(FileStream? file, CancellationToken cancellationToken)
    {
        Stream prompts = file ?? host.Input;
        long? size = file is { CanSeek: true } ? file.Length : null;

        return host.ErrorTerminal is { } terminal
            ? PromptProgress.ShowAsync(terminal.Open(), size, report => ReadAsync(prompts, report, cancellationToken))
            : ReadAsync(prompts, static (_, _) => { }, cancellationToken);
    }

    private async Task<PromptTally> ReadAsync(
        Stream prompts, Action<long, long> report, CancellationToken cancellationToken)
    {
        PromptTally tally = new();
        using LineReader lines = new(prompts);
        try
        {
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string runId = FormattableString.Invariant($"{request.RunId}#{line.Number:D5}");
                tally.Add(await pipeline.JudgeAsync(Prompt.OfLine(line), runId).ConfigureAwait(false));
                report(lines.Position, tally.Prompts);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tally.IsInterrupted = true;
        }

        return tally;
    }

    private void Complain()
    {
        foreach (string complaint in pipeline.Faults.Complaints(request.Log))
        {
            host.Complain(complaint);
        }
    }
}
