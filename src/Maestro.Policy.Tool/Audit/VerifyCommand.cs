using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The command <c>maestro audit verify</c>: says whether logs are what was signed.</summary>
internal sealed class VerifyCommand(ToolHost host)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The logs; each has a chain of its own, and its anchor and its earlier files beside it.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly KeyOptions _key = new(host);

    private readonly Option<bool> _reference = new("--reference")
    {
        Description = "Accept the JSON that the reference accepts: members twice, NaN.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _indexed = new("--indexed")
    {
        Description = "Logs of the document orchestrators, whose rows have a row_index.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _withoutAnchor = new("--without-anchor")
    {
        Description = "Accept copies of logs without their anchor: rows may be missing at the end.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("verify", "Verifies logs: 0 valid, 1 tampered with, 2 unreadable.") { _files };
        _key.AddTo(command);
        command.Options.Add(_reference);
        command.Options.Add(_indexed);
        command.Options.Add(_withoutAnchor);
        command.Options.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using AuditKey key = _key.Chosen(parsed);
        AuditVerifierOptions options = new()
        {
            FurtherKeys = _key.Further(parsed),
            MayLackAnchor = parsed.GetValue(_withoutAnchor),
            Dialect = parsed.GetValue(_reference) ? AuditDialect.Reference : AuditDialect.Strict,
            Format = parsed.GetValue(_indexed) ? AuditFormat.Indexed : AuditFormat.Arl,
        };
        string[] names = parsed.GetValue(_files)!;
        VerifiedFile[] files = await VerifyProgress.ShowAsync(host, names, progress => ParallelVerification.RunAsync(
            names,
            file => Verify(file, key, options with { Progress = progress }, cancellation),
            cancellation)).ConfigureAwait(false);
        foreach (VerifiedFile file in files.Where(static file => file.Problem is not null))
        {
            host.Complain($"'{file.Path}' can't be read: {file.Problem}");
        }

        if (parsed.GetValue(_json))
        {
            WriteJson(files);
        }
        else
        {
            Write(files, key);
        }

        return files.Any(static file => file.Found is { IsValid: false }) ? ExitCodes.Faults
            : files.Any(static file => file.Found is null) ? ExitCodes.Unreadable
            : ExitCodes.Success;
    }

    // The last file of a log is the one that the command line names.
    private VerifiedFile[] Verify(
        string file, AuditKey key, AuditVerifierOptions options, CancellationToken cancellation)
    {
        string path = host.Locate(file, "FILE");
        try
        {
            IReadOnlyList<AuditFileVerification> found = AuditVerifier.VerifyFiles(path, key, options, cancellation);
            return [.. found.Index().Select(each => new VerifiedFile(
                each.Index == found.Count - 1 ? file : Beside(file, each.Item.Path), each.Item.Found, Problem: null))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [new(file, Found: null, exception.Message)];
        }
    }

    private static string Beside(string file, string path) =>
        Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileName(path));

    private void Write(VerifiedFile[] files, AuditKey key)
    {
        foreach (VerifiedFile file in files)
        {
            if (file.Found is { } found)
            {
                string detail = found.Detail is null ? "" : $" ({found.Detail})";
                string place = found.FirstBadRow is { } row ? $"row {row} (line {found.FirstBadLine})" : "the anchor";
                string said = found.IsValid
                    ? $"{found.Rows} rows, valid, head {found.Head}"
                    : $"{place} is wrong: {file.Fault}{detail}";
                host.Output.WriteLine(OneLine.Of($"{file.Path}: {said}"));
            }
        }

        if (key.IsDemo)
        {
            host.Output.WriteLine("The demo key is public: anybody can sign with it, so this proves nothing.");
        }
    }

    private void WriteJson(VerifiedFile[] files) =>
        host.WriteJson(json =>
        {
            json.WriteStartArray();
            foreach (VerifiedFile file in files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Path);
                json.WriteNumber("rows", file.Found?.Rows ?? 0);
                json.WriteBoolean("valid", file.Found is { IsValid: true });
                if (file.Found?.FirstBadRow is { } row)
                {
                    json.WriteNumber("first_bad_row", row);
                }
                else
                {
                    json.WriteNull("first_bad_row");
                }

                json.WriteString("fault", file.Fault);
                json.WriteString("head", file.Found?.Head);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
