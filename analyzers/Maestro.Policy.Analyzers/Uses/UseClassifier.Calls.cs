using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

internal sealed partial class UseClassifier
{
    private Step OfReceiver(IInvocationOperation call, IOperation value)
    {
        IMethodSymbol method = call.TargetMethod;
        if (!roles.IsMustHandle(value.Type) && (roles.Framework.IsTask(value.Type) || IsAwaiter(value.Type)))
        {
            return OfTask(call, value);
        }

        switch (method.Name)
        {
            case "ToString":
                return DescribedOrText(call);
            case "GetHashCode" or "GetType":
                return new Use(UseKind.Described, call);
            case "Equals" when roles.IsVerdict(value.Type):
                return OfComparison(call, value, call.Arguments.FirstOrDefault()?.Value);
            case "HasFlag" or "CompareTo" when roles.IsVerdict(value.Type):
                return new Use(UseKind.UsedAsNumber, call);
        }

        if (roles.Handles(method))
        {
            return HasOnlyEmptyHandlers(call)
                ? new Use(UseKind.Tested, call, method, Outcomes.None, IsWhole: true)
                : new Use(UseKind.Handled, call);
        }

        if (roles.OutcomeTest(method) is { } outcomes)
        {
            return TestResult(call, outcomes);
        }

        return method.Name switch
        {
            _ when roles.RunWhen(method) is not null && IsForNothing(call) => new Use(UseKind.Dropped, call),
            "Equals" => new Use(UseKind.Described, call),
            "GetValueOrDefault" => Step.To(call),
            _ => new Use(UseKind.Escapes, call),
        };
    }

    // decision.TryGetPermit(out _);
    private static bool IsForNothing(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation
        && call.Arguments.All(static argument => argument.Value is IDiscardOperation
            or IDeclarationExpressionOperation { Expression: IDiscardOperation });

    private static bool IsAwaiter(ITypeSymbol? type) =>
        type?.Name.EndsWith("Awaiter", StringComparison.Ordinal) == true;

    private static Step OfTask(IInvocationOperation call, IOperation value) => call.TargetMethod.Name switch
    {
        "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "GetResult" or "Preserve" => Step.To(call),
        "Wait" => new Use(UseKind.TaskLost, value),
        "ContinueWith" => new Use(ReadsAntecedent(call) ? UseKind.Handled : UseKind.TaskLost, value),
        _ => new Use(UseKind.Escapes, call),
    };

    private static bool ReadsAntecedent(IInvocationOperation call)
    {
        IAnonymousFunctionOperation? continuation =
            call.Arguments.Select(static argument => argument.Lambda()).FirstOrDefault();
        return continuation is null
            || continuation.Body.Descendants()
                .OfType<IParameterReferenceOperation>()
                .Any(reference => reference.Parameter is { Ordinal: 0, ContainingSymbol: var function }
                    && function.Is(continuation.Symbol));
    }

    private static bool HasOnlyEmptyHandlers(IInvocationOperation call) =>
        call.Arguments.Length == Outcomes.Named.Count()
        && call.Arguments.All(static argument => argument.Lambda() is { } handler
            && handler.Body.Operations.All(static step =>
                step is IReturnOperation { IsImplicit: true, ReturnedValue: null }));

    private Step OfArgument(IArgumentOperation argument, IOperation value)
    {
        if (argument.Parent is not IInvocationOperation call)
        {
            return new Use(UseKind.Escapes, argument);
        }

        IMethodSymbol method = call.TargetMethod;
        // Text that goes on somewhere may be read there.
        if (method is { Name: "Serialize", ContainingType.Name: "JsonSerializer" }
            && Follow(call) is { Kind: not UseKind.Dropped } use)
        {
            return use;
        }

        if (method.Name is "Serialize" or "SetTag" or "AddTag")
        {
            return new Use(UseKind.Described, argument);
        }

        if (roles.IsLogSink(method) || roles.IsLogSink(argument.Parameter))
        {
            return new Use(UseKind.Described, value);
        }

        if (Compares(method))
        {
            IArgumentOperation? second = call.Arguments.FirstOrDefault(each => each != argument);
            return OfComparison(call, value, second?.Value ?? call.Instance);
        }

        if (method is { Name: "AppendFormatted" } && call.Parent is IInterpolatedStringAppendOperation)
        {
            return new Use(UseKind.Described, value);
        }

        if (method.ContainingType is { Name: "Convert", ContainingNamespace.Name: "System" }
            && roles.IsVerdict(value.Unwrapped().Type))
        {
            return new Use(UseKind.UsedAsNumber, argument);
        }

        if (method is { Name: "GetName", ContainingType.SpecialType: SpecialType.System_Enum })
        {
            return DescribedOrText(call);
        }

        if (method is { Name: "ThrowIfNull", ContainingType.Name: nameof(ArgumentNullException) })
        {
            return new Use(UseKind.NullTested, value);
        }

        if (IsHandledBy(argument.Parameter))
        {
            return new Use(UseKind.Handled, argument);
        }

        if (IsLinqSource(call, argument) && !roles.IsMustHandle(value.Type))
        {
            bool counts = method.Parameters.Length == 1 && method.Name is "Any" or "Count" or "LongCount";
            return new Use(counts ? UseKind.Described : UseKind.Handled, call);
        }

        return method is { ContainingType.Name: "Task", Name: "WaitAll" or "WaitAny" }
            ? new Use(UseKind.TaskLost, argument)
            : new Use(UseKind.Escapes, argument);
    }

    private bool IsHandledBy(IParameterSymbol? parameter) =>
        parameter?.OriginalDefinition is { } declared
        && (roles.Handles(declared)
            || roles.EnsuresRun(declared)
            || roles.RunWhen(declared) is not null
            || roles.RequiresRun(declared));

    private static bool IsLinqSource(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.IsExtensionMethod
        && argument == call.Arguments.FirstOrDefault()
        && call.TargetMethod.Home() == "System.Linq";

    // Verdict.Run.Equals(verdict), object.Equals(verdict, Verdict.Run), comparer.Compare(verdict, Verdict.Run)
    private bool Compares(IMethodSymbol method) =>
        method.Name is "Equals" or "Compare" or "CompareTo"
        && (method.IsIn("System") || roles.IsMustHandle(method.ContainingType));

    private Use OfComparison(IInvocationOperation call, IOperation value, IOperation? other) =>
        !roles.IsVerdict(value.Unwrapped().Type) ? new(UseKind.Described, call)
        : call.TargetMethod.Name != "Equals" ? new(UseKind.UsedAsNumber, call)
        : NamedVerdict(other?.Unwrapped()) is { } outcomes ? TestResult(call, outcomes)
        : !roles.IsVerdict(other?.Unwrapped().Type) ? new(UseKind.ComparedAsText, call)
        : new(UseKind.Handled, call);
}
