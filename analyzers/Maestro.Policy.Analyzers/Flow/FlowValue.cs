using Maestro.Policy.Analyzers.Uses;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>A value, and which decision it speaks of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Decision">The decision's number in this analysis, from 0; -1 for none.</param>
/// <param name="WhenTrue">For a test: the outcomes for which it can be true.</param>
/// <param name="WhenFalse">For a test: the outcomes for which it can be false.</param>
/// <param name="Is">For a constant: its value. For the tests of the seal: whether they aren't inverted.</param>
internal sealed record FlowValue(
    FlowValueKind Kind, int Decision, Outcomes WhenTrue = Outcomes.None, Outcomes WhenFalse = Outcomes.None, bool Is = true)
{
    public static readonly FlowValue Null = new(FlowValueKind.Null, -1);
    public static readonly FlowValue True = new(FlowValueKind.Constant, -1);
    public static readonly FlowValue False = new(FlowValueKind.Constant, -1, Is: false);

    public bool IsTest => Kind is FlowValueKind.Test or FlowValueKind.SealTest or FlowValueKind.OverridableTest;

    public static FlowValue Of(FlowValueKind kind, int decision) => new(kind, decision);

    public static FlowValue Constant(bool value) => value ? True : False;

    public static FlowValue Test(int decision, Outcomes whenTrue, Outcomes whenFalse) =>
        new(FlowValueKind.Test, decision, whenTrue, whenFalse);

    public static FlowValue Test(int decision, PatternOutcomes outcomes) =>
        Test(decision, outcomes.WhenTrue, outcomes.WhenFalse);

    /// <summary>A test that holds exactly for these outcomes.</summary>
    public static FlowValue ExactTest(int decision, Outcomes outcomes) => Test(decision, PatternOutcomes.OfTest(outcomes));

    /// <summary>A test that is RUN at one of its results, and says nothing at the other.</summary>
    public static FlowValue RunTest(int decision, bool at) =>
        at
            ? Test(decision, Outcomes.Run.OfAnySeal(), Outcomes.Everything)
            : Test(decision, Outcomes.Everything, Outcomes.Run.OfAnySeal());

    /// <summary>The value after <c>!</c>; nothing is known of what isn't a bool.</summary>
    public FlowValue? Inverted() => Kind switch
    {
        FlowValueKind.Test => this with { WhenTrue = WhenFalse, WhenFalse = WhenTrue },
        FlowValueKind.SealTest or FlowValueKind.OverridableTest or FlowValueKind.Constant => this with { Is = !Is },
        _ => null,
    };
}
