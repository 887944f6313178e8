using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Rules;
using Maestro.Policy.Analyzers.Rules.Codebook;
using Maestro.Policy.Analyzers.Rules.Construction;
using Maestro.Policy.Analyzers.Rules.Effects;
using Maestro.Policy.Analyzers.Rules.Extensibility;
using Maestro.Policy.Analyzers.Rules.Ignored;
using Maestro.Policy.Analyzers.Rules.Mishandled;
using Maestro.Policy.Analyzers.Rules.Sealed;

namespace Maestro.Policy.Analyzers;

/// <summary>Every rule there is, in the order of their ids.</summary>
internal static class AllRules
{
    public static ImmutableArray<BodyRule> AboutBodies { get; } =
    [
        new DecisionIsUsed(),
        new DecisionIsNotAssignedToDiscard(),
        new DecisionTaskIsAwaited(),
        new StoredDecisionIsExamined(),
        new ListedDecisionIsLookedAt(),
        new OutcomeIsExaminedNotJustDescribed(),
        new DecisionParameterIsExamined(),
        new TypeOfDecisionIsKept(),
        new DecisionIsExaminedOnEveryPath(),
        new HitlIsToldApartFromRun(),
        new StopIsToldApartFromRun(),
        new HumanIsAsked(),
        new SwitchNamesEveryOutcome(),
        new CatchAllRefuses(),
        new RunStandsAlone(),
        new OutcomeTestHasAnEffect(),
        new TextIsNotCompared(),
        new OutcomeIsNoNumber(),
        new EveryDecisionCounts(),
        new EffectIsReachedOnlyOnRun(),
        new EffectIsNotReachedOnRefusal(),
        new EffectIsAboutTheDecidedRequest(),
        new DecisionIsFresh(),
        new RefusalIsNotSwallowed(),
        new OutcomeTestCanSucceed(),
        new GateIsAskedOnce(),
        new OverrideChecksTheSeal(),
        new SealedStopIsNotOverridden(),
        new HumanAnswers(),
        new DecisionIsMade(),
        new DecisionIsNotForged(),
        new OnlySourcesMakeRun(),
        new GateCanObject(),
        new DoubtIsNoPermission(),
        new PermitIsObtained(),
        new PermitIsUsedOnce(),
        new AnnotatedMemberKeepsItsPromise(),
        new AcknowledgementSaysWhy(),
    ];

    public static ImmutableArray<CompilationRule> AboutCompilations { get; } =
    [
        new KeptDecisionIsLookedAt(),
        new PrimaryConstructorParameterIsExamined(),
        new EventIsNoGate(),
        new AttributeHasAnEffect(),
        new WordsAreGeneratedMembers(),
        new ReasonsAreInTheCodebook(),
        new LayersAreInTheCodebook(),
        new ReasonsBelongToTheirLayers(),
        new ReasonsGoWithTheirOutcomes(),
        new ReasonsAreNotRetired(),
        new SealingReasonsAreSealed(),
        new CodebooksAreWellFormed(),
        new CodebookEntriesAreUnique(),
        new IdentifiersAreUnique(),
        new NamesAreIdentifiers(),
        new ReferencesAreDefined(),
        new FlagsDoNotContradict(),
        new VersionsAreSupported(),
    ];

    public static IEnumerable<Rule> Of => AboutBodies.Concat<Rule>(AboutCompilations);
}
