using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>Where a way ends nothing is reached any more, whatever the expression around it is.</summary>
public sealed class EndsTests
{
    [Theory]
    [InlineData("x.Armed = Stop.Now<bool>();")]
    [InlineData("x.Level += Stop.Now<int>();")]
    [InlineData("Stop.Now<Device>().Level++;")]
    [InlineData("Stop.Now<Device>().Level = 1;")]
    [InlineData("(x.Armed, var n) = Stop.Now<(bool, int)>(); Log.Info(\"{0}\", n);")]
    [InlineData("_ = x + Stop.Now<Device>();")]
    [InlineData("_ = !Stop.Now<Device>();")]
    [InlineData("_ = (Request)Stop.Now<Device>();")]
    [InlineData("_ = new Device(Stop.Now<int>());")]
    [InlineData("Effects.Delete(Stop.Now<string>());")]
    [InlineData("Effects.SendChecked(Stop.Now<Decision>(), r);")]
    [InlineData("Stop.Now<Gate>().Evaluate(r).ThrowIfNotRun(); Effects.Send(r);")]
    [InlineData("_ = (Stop.Now<int>(), Effects.Delete(r.Id));")]
    [InlineData("_ = (Stop.Now<int>(), (System.Linq.Expressions.Expression<Func<int>>)(() => 1)); Effects.Send(r);")]
    [InlineData("_ = x[Stop.Now<int>()].IsRun; Effects.Send(r);")]
    [InlineData("_ = g.Evaluate(r) is { IsRun: true } & Stop.Now<bool>(); Effects.Send(r);")]
    [InlineData("var d = g.Evaluate(r); d.ThrowIfNotRun(); Stop.Both(Stop.Now<int>(), () => Effects.Send(r));")]
    [InlineData("_ = $\"{Stop.Now<int>()}{Effects.Delete(r.Id)}\";")]
    [InlineData("if (Stop.Now<bool>()) Effects.Send(r); else Effects.Send(r);")]
    [InlineData("Decision d = Stop.Now<Decision>(); Effects.SendChecked(d, r);")]
    [InlineData("Stop.Now<Gate>().TryEvaluate(r, out var d); Effects.SendChecked(d, r);")]
    [InlineData("var (d, n) = Stop.Now<Gate>().EvaluateWithCost(r); Log.Info(\"{0}\", {|016:d.IsRun|}, n);")]
    [InlineData("throw Stop.Now<Exception>();")]
    [InlineData("object o = Stop.Now<object>(); if (o is Decision d && d.IsRun) return; Effects.Send(r);")]
    [InlineData("{|020:x.Armed|} = true; Stop.Now<int>(); x.Armed = false;")]
    [InlineData("{|020:x.Level|} += 1;")]
    [InlineData("{|020:x.Level|}++;")]
    [InlineData("({|020:x.Armed|}, var n) = (true, 1); Log.Info(\"{0}\", n);")]
    [InlineData("_ = {|020:x + x|};")]
    [InlineData("{|020:x += x|};")]
    [InlineData("_ = {|020:!x|};")]
    [InlineData("_ = {|020:(Request)x|};")]
    [InlineData("_ = {|020:new Device(1)|};")]
    public Task WhatFollowsAnEnd_IsNotReached(string code) => HostCode.Type(
        $$"""
        namespace Stub.Policy { using System.Diagnostics.CodeAnalysis;
        static class Stop
        {
            [DoesNotReturn] public static T Now<T>() => throw new IOException();
            public static void Both(int n, Action go) { }
        }
        class Device
        {
            [GuardedEffect] public Device(int n) { }
            [GuardedEffect] public bool Armed { get; set; }
            [GuardedEffect] public int Level { get; set; }
            public Decision this[int i] => Gate.Default.Evaluate(new Request("1"));
            [GuardedEffect] public static Device operator +(Device one, Device other) => one;
            [GuardedEffect] public static bool operator !(Device one) => true;
            [GuardedEffect] public static explicit operator Request(Device one) => new("1");
        }
        class C { void M(Gate g, Device x, Request r) { {{code}} } } }
        """);

    [Theory]
    [InlineData("static void {|091:M|}([EnsuresRun] Decision d) { if ({|011:d.IsHitl|}) throw new IOException(); }")]
    [InlineData("static void M([EnsuresRun] Decision d) { if (!d.IsRun) throw new IOException(); }")]
    [InlineData(
        """
        static void M([EnsuresRun] Decision d) { if (!Ok()) throw new IOException(); d.ThrowIfNotRun();
        bool Ok() { if (d.IsHitl) return false; return true; } }
        """)]
    [InlineData(
        """
        static void M([EnsuresRun] Decision d) { Action go = () => { if (d.IsHitl) return; Work.Do(); }; go();
        d.ThrowIfNotRun(); }
        """)]
    [InlineData("static bool M([RunWhen(true)] Decision d) { if (d.IsRun) return true; return false; }")]
    [InlineData(
        """
        static bool {|091:M|}([RunWhen(true)] Decision d) { if ({|010:d.IsStop|}) return false; return true; }
        """)]
    [InlineData("static bool M([RunWhen(false)] Decision d) => !d.IsRun;")]
    [InlineData("static bool M([RunWhen(true)] Decision d, bool b) => d.IsRun & b;")]
    [InlineData("static bool {|091:M|}([RunWhen(true)] Decision d, bool b) => d.IsRun | b;")]
    public Task WayOut_KeepsThePromise(string code) => HostCode.Member(code);
}
