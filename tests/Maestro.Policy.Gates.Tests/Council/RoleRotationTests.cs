using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class RoleRotationTests
{
    [Fact]
    public void EverySeat_HasEveryRoleOnce()
    {
        RoleRotation rotation = RoleRotation.Reference;
        foreach (int seat in Enumerable.Range(0, 7))
        {
            string[] roles = [.. Enumerable.Range(3, 5).Select(round => rotation.RoleOf(seat, round))];
            Assert.Equal(rotation.Roles.Order(), roles.Order());
        }
    }

    [Fact]
    public void LargestRound_DoesNotOverflow() =>
        Assert.Equal("analyst", RoleRotation.Reference.RoleOf(int.MaxValue - 1, int.MaxValue));

    [Fact]
    public void RotationThatMakesNoSense_IsRefused()
    {
        Assert.Throws<ArgumentException>(static () => new RoleRotation());
        Assert.Throws<ArgumentException>(static () => new RoleRotation("scribe", " "));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RoleRotation.Reference.RoleOf(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RoleRotation.Reference.RoleOf(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => RoleRotation.Reference.Assign([], -1));
    }
}
