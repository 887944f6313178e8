using System.Text.Json;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Council;

[Trait("Category", "Conformance")]
public sealed class RotationConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("council", "norm_rotation");

    [Fact]
    public void RecordedRounds_HaveTheSameRoles() => Family.AssertAll(static item =>
    {
        JsonElement input = item.GetProperty("input");
        JsonElement expected = item.GetProperty("expected");
        return VectorCases.Unlike(
            Roles(input),
            expected.TryGetProperty("options_error", out _)
                ? "error"
                : $"{Pairs(expected.GetProperty("roles"))}; {Names(expected.GetProperty("dissenters"))}");
    });

    private static string Roles(JsonElement input)
    {
        try
        {
            RoleRotation rotation =
                new(input.GetProperty("roles").EnumerateArray().Select(static role => role.GetString()!));
            SeatRole[] roles =
                [.. rotation.Assign(CouncilVectors.Seats(input), input.GetProperty("round").GetInt32())];
            return string.Join(' ', roles.Select(static each => $"{each.Seat}:{each.Role}")) + "; "
                + string.Join(
                    ' ', roles.Where(static each => each.Role == "dissenter").Select(static each => each.Seat));
        }
        catch (ArgumentException)
        {
            return "error";
        }
    }

    private static string Pairs(JsonElement pairs) =>
        string.Join(' ', pairs.EnumerateArray().Select(static pair => $"{pair[0]}:{pair[1]}"));

    private static string Names(JsonElement names) =>
        string.Join(' ', names.EnumerateArray().Select(static name => name.GetString()));
}
