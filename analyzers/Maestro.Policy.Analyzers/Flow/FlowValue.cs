using Maestro.Policy.Analyzers.Uses;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>A value, and which decision it speaks of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Decision">The decision's number in this analysis, from 0; -1 for none.</param>
/// <param name="WhenTrue">For a test: the outcomes for which it can be true. For a case: its outcome.</param>
/// <param name="WhenFalse">For a test: the outcomes for which it can be false.</param>
/// <param name="Is">For a constant: its value. For all that may be inverted and isn't a test: whether it isn't.</param>
internal sealed record FlowValue(
    FlowValueKind Kind,
    int Decision = -1,
    Outcomes WhenTrue = Outcomes.None,
    Outcomes WhenFalse = Outcomes.None,
    bool Is = true)
{
    public static readonly FlowValue Null = new(FlowValueKind.Null);
    public static readonly FlowValue True = new(FlowValueKind.Constant);
    public static readonly FlowValue False = new(FlowValueKind.Constant, Is: false);

    /// <summary>For a conjunction: its sides; <see langword="null"/> where nothing is known of one.</summary>
    public (FlowValue? Left, FlowValue? Right) Sides { get; private init; }

    public static FlowValue Of(FlowValueKind kind, int decision) => new(kind, decision);

    public static FlowValue Constant(bool value) => value ? True : False;

    public static FlowValue Test(int decision, Outcomes whenTrue, Outcomes whenFalse) =>
        new(FlowValueKind.Test, decision, whenTrue, whenFalse);

    public static FlowValue Test(int decision, PatternOutcomes outcomes) =>
        Test(decision, outcomes.WhenTrue, outcomes.WhenFalse);

    /// <summary>A test that holds exactly for these outcomes.</summary>
    public static FlowValue ExactTest(int decision, Outcomes outcomes) =>
        Test(decision, PatternOutcomes.OfTest(outcomes));

    /// <summary>A test that is RUN at one of its results, and says nothing at the other.</summary>
    public static FlowValue RunTest(int decision, bool at) =>
        at
            ? Test(decision, Outcomes.Run.OfAnySeal(), Outcomes.Everything)
            : Test(decision, Outcomes.Everything, Outcomes.Run.OfAnySeal());

    /// <summary>A bool that is true where both are; nothing need be known of either.</summary>
    public static FlowValue? Both(FlowValue? left, FlowValue? right) =>
        left == False || right == False ? False
        : left == True ? right
        : right == True ? left
        : left is null && right is null ? null
        : new(FlowValueKind.Both) { Sides = (left, right) };

    /// <summary>A bool that is true where one of them is.</summary>
    public static FlowValue? Either(FlowValue? left, FlowValue? right) =>
        Both(left?.Inverted(), right?.Inverted())?.Inverted();

    /// <summary>The value after <c>!</c>; nothing is known of what isn't a bool.</summary>
    public FlowValue? Inverted() => Kind switch
    {
        FlowValueKind.Test => this with { WhenTrue = WhenFalse, WhenFalse = WhenTrue },
        FlowValueKind.SealTest or FlowValueKind.OverridableTest or FlowValueKind.Both => this with { Is = !Is },
        FlowValueKind.Constant => Constant(!Is),
        _ => null,
    };

    /// <summary>Whether it says something about a decision.</summary>
    public bool Mentions(int decision) =>
        Decision == decision || Sides.Left?.Mentions(decision) == true || Sides.Right?.Mentions(decision) == true;
}
