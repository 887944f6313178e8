using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>Turns constants of the verdict enumeration into outcomes, by name: numbers belong to the library.</summary>
internal static class Verdicts
{
    public static Outcomes? Of(ITypeSymbol? verdict, object? value)
    {
        IEnumerable<IFieldSymbol> fields = value is null ? [] : verdict?.GetMembers().OfType<IFieldSymbol>() ?? [];
        IFieldSymbol? field = fields.FirstOrDefault(each => Equal(each.ConstantValue, value!));
        return field is null ? null : ByName(field.Name);
    }

    public static Outcomes Of(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array
            ? Of(constant.Values)
            : Of(constant.Type, constant.Value) ?? Outcomes.None;

    public static Outcomes ByName(string name) => name switch
    {
        "Run" => Outcomes.Run,
        "Hitl" => Outcomes.Hitl,
        "Stop" => Outcomes.Stop,
        _ => Outcomes.Other,
    };

    private static Outcomes Of(ImmutableArray<TypedConstant> constants)
    {
        Outcomes outcomes = Outcomes.None;
        foreach (TypedConstant constant in constants.IsDefault ? [] : constants)
        {
            outcomes |= Of(constant);
        }

        return outcomes;
    }

    // Enumerations may have any integer underneath; broken code compares them with anything.
    private static bool Equal(object? constant, object value) =>
        Number(constant) is { } number && number == Number(value);

    private static decimal? Number(object? constant) =>
        constant is sbyte or byte or short or ushort or int or uint or long or ulong
            ? Convert.ToDecimal(constant, CultureInfo.InvariantCulture)
            : null;
}
