namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>What a host says in its configuration.</summary>
public sealed partial class HostOptionsTests
{
    [Theory]
    [InlineData(
        "maestro.must_handle_types=T:X.Result",
        """
        namespace X { public sealed class Result { public bool Ok => true; } public sealed class Api { public
        Result Call() => new(); } } class C { void M(X.Api a) { {|001:a.Call()|}; } }
        """)]
    [InlineData(
        "maestro.must_handle_types=T:X.Result`1",
        """
        namespace X { public sealed class Result<T> { public bool Ok => true; } public sealed class Api { public
        Result<int> Call() => new(); } } class C { void M(X.Api a) { {|001:a.Call()|}; } }
        """)]
    [InlineData(
        "maestro.must_handle_types=T:X.Result, T:X.Other",
        """
        namespace X { public sealed class Other { public bool Ok => true; } public sealed class Api { public
        Other Call() => new(); } } class C { void M(X.Api a) { {|001:a.Call()|}; } }
        """)]
    [InlineData(
        "maestro.must_handle_types=T:X.Result;maestro.outcome_members=T:X.Result|IsValid=Run",
        """
        namespace X { public sealed class Result { public bool IsValid => true; public string Text => ""; }
        public sealed class Api { public Result Call() => new(); } } class C { void M(X.Api a, Request r) { var
        x = a.Call(); if (!x.IsValid) {|021:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        "maestro.must_handle_types=T:X.Result;maestro.outcome_members=T:X.Result|IsBad=Stop+Hitl",
        """
        namespace X { public sealed class Result { public bool IsBad => true; } public sealed class Api { public
        Result Call() => new(); } } class C { void M(X.Api a, Request r) { var x = a.Call(); if (x.IsBad)
        {|021:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        "maestro.must_handle_types=T:X.Result;maestro.outcome_members=T:X.Result|IsValid=Run",
        """
        namespace X { public sealed class Result { public bool IsValid => true; public string Text => ""; }
        public sealed class Api { public Result Call() => new(); } } class C { void M(X.Api a) { var {|006:x|} =
        a.Call(); Log.Info(x.Text); } }
        """)]
    public Task ListedResult_IsReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "maestro.log_sinks=M:App.Audit.Write(System.Object)",
        """
        namespace App { public static class Audit { public static void Write(object o) { } } } class C { void
        M(IGate g, Request r) { var {|006:d|} = g.Evaluate(r); App.Audit.Write(d); } }
        """)]
    [InlineData(
        "maestro.log_sinks=T:App.Audit",
        """
        namespace App { public static class Audit { public static void Write(object o) { } } } class C { void
        M(IGate g, Request r) { var {|006:d|} = g.Evaluate(r); App.Audit.Write(d); } }
        """)]
    public Task ListedSink_IsReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "maestro.allow_discard=true",
        "class C { void M(IGate g, Request r) { _ = g.Evaluate(r); } }")]
    public Task AllowedDiscard_IsNotReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "maestro.allow_discard=false",
        "class C { void M(IGate g, Request r) { {|002:_ = g.Evaluate(r)|}; } }")]
    [InlineData(
        "maestro.allow_discard=true",
        "class C { void M(IGate g, Request r) { {|001:g.Evaluate(r)|}; } }")]
    public Task AllowedDiscard_IsReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "maestro.must_handle_types=T:X.Result;maestro.outcome_members=T:X.Result|IsValid=Run",
        """
        namespace X { public sealed class Result { public bool IsValid => true; public string Text => ""; }
        public sealed class Api { public Result Call() => new(); } } class C { void M(X.Api a, Request r) { var
        x = a.Call(); if (x.IsValid) Effects.Send(r); } }
        """)]
    public Task ListedResult_IsNotReported(string options, string code) =>
        HostCode.WithOptions(options, code);

    [Theory]
    [InlineData(
        "maestro.require_all_paths=true",
        """
        class C { void M(IGate g, Request r, bool f) { var {|009:d|} = g.Evaluate(r); if (f) d.ThrowIfNotRun();
        } }
        """)]
    public Task RequiredPath_IsReported(string options, string code) =>
        HostCode.WithOptions(options, code);
}
