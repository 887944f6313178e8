using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Benchmarks;

/// <summary>A thousand lines of a worker, and lines that are made to be slow; beside it the framework's own reader of
/// documents, which judges nothing.</summary>
[MemoryDiagnoser]
public class WorkerEventBenchmarks
{
    private const int Count = 1000;

    private static readonly string[] Types = ["status", "progress", "finding", "task", "blocker"];

    private byte[] _stream = null!;
    private byte[][] _lines = null!;
    private byte[] _prose = null!;
    private byte[] _broken = null!;
    private byte[] _names = null!;
    private WorkerEventParser _parser = null!;

    [GlobalSetup]
    public void Setup()
    {
        _parser = new("gemini");
        _lines = [.. Enumerable.Range(0, Count).Select(i => Encoding.UTF8.GetBytes(
            $$"""{"type":"{{Types[i % 5]}}","agent":"gemini","timestamp":"2026-02-03T04:05:06.{{i:000}}Z","""
            + $$$"""
                "payload":{"text":"Looked at src/module{{{i}}}.cs","progress":{{{i % 100}}},"file":"src/m{{{i}}}.cs"}}
                """))];
        _stream = [.. _lines.SelectMany(line => line.Append((byte)'\n'))];
        _prose = Encoding.UTF8.GetBytes("Reading the files of the project, one after the other ...");
        _broken = _lines[0][..^1];
        _names = Encoding.UTF8.GetBytes(
            $"{{{string.Join(',', Enumerable.Range(0, 90_000).Select(i => $"\"n{i}\":1"))}}}");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Events()
    {
        int signals = 0;
        foreach (byte[] line in _lines)
        {
            signals += _parser.Parse(line).IsSignal ? 1 : 0;
        }

        return signals;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int StreamInPieces()
    {
        WorkerLineSplitter splitter = new(_parser);
        int signals = 0;
        for (int at = 0; at < _stream.Length; at += 4096)
        {
            splitter.Write(
                _stream.AsSpan(at, Math.Min(4096, _stream.Length - at)),
                (in line) => signals += line.IsSignal ? 1 : 0);
        }

        return signals;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Copies()
    {
        int signals = 0;
        foreach (byte[] line in _lines)
        {
            signals += _parser.Parse(line).ToEvent("gemini").Text is null ? 0 : 1;
        }

        return signals;
    }

    [Benchmark]
    public bool Prose() => _parser.Parse(_prose).IsSignal;

    [Benchmark]
    public bool Broken() => _parser.Parse(_broken).IsSignal;

    [Benchmark]
    public bool ManyNames() => _parser.Parse(_names).IsSignal;

    [Benchmark(OperationsPerInvoke = Count)]
    public int DocumentsUnjudged()
    {
        int objects = 0;
        foreach (byte[] line in _lines)
        {
            using JsonDocument document = JsonDocument.Parse(line, new() { AllowDuplicateProperties = false });
            objects += document.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
        }

        return objects;
    }
}
