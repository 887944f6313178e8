using Maestro.Policy.Gates.Council;
using Maestro.Policy.Gates.Council.Texts;

namespace Maestro.Policy.Gates.Tests.Council.Texts;

public sealed class AnswerGroupsTests
{
    // Every way in which five answers can be alike, compared with trying every set.
    [Fact]
    public void Largest_IsTheOneLargestClique()
    {
        (int One, int Other)[] pairs =
        [
            .. from one in Enumerable.Range(0, 5)
               from other in Enumerable.Range(one + 1, 4 - one)
               select (one, other),
        ];
        for (int graph = 0; graph < 1 << pairs.Length; graph++)
        {
            AnswerDistances distances = new(
                5, (one, other) => (graph >> Array.IndexOf(pairs, (one, other)) & 1) == 1 ? 0.4 : 0.5);
            int[][] cliques =
            [
                .. from set in Enumerable.Range(1, 31)
                   let members = Enumerable.Range(0, 5).Where(each => (set >> each & 1) == 1).ToArray()
                   where members.All(one => members.All(other => distances[one, other] < 0.5))
                   select members,
            ];
            int[][] largest = [.. cliques.Where(each => each.Length == cliques.Max(static all => all.Length))];

            Assert.Equal(largest.Length == 1 ? largest[0] : [], AnswerGroups.Largest(distances));
        }
    }

    // The recorded groups change with the order of the answers; the largest group doesn't.
    [Fact]
    public void Largest_DoesNotDependOnTheOrder()
    {
        double[,] far = { { 0, 0.7, 0.3, 0.45 }, { 0.7, 0, 0.3, 0.9 }, { 0.3, 0.3, 0, 0.3 }, { 0.45, 0.9, 0.3, 0 } };
        HashSet<string> strict = [];
        HashSet<int> reference = [];
        foreach (int[] order in Orders([0, 1, 2, 3]))
        {
            AnswerDistances distances = new(4, (one, other) => far[order[one], order[other]]);
            strict.Add(string.Join(' ', AnswerGroups.Largest(distances).Select(each => order[each]).Order()));
            reference.Add(AnswerGroups.Reference(distances).Max(static group => group.Length));
        }

        Assert.Equal(["0 2 3"], strict);
        Assert.Equal([2, 3], reference.Order());
    }

    [Fact]
    public void MostCliquesThatThereCanBe_AreSearchedQuickly()
    {
        // Eight times three answers, alike but within the three: 6,561 groups of eight.
        AnswerDistances distances = new(24, static (one, other) => one / 3 == other / 3 ? 1 : 0);

        Assert.Empty(AnswerGroups.Largest(distances));
        Assert.Throws<ArgumentOutOfRangeException>(
            static () => AnswerGroups.Largest(new(25, static (_, _) => 0)));
    }

    [Fact]
    public void NoAnswerAndOneAnswer_AreGroups()
    {
        Assert.Empty(AnswerGroups.Largest(AnswerDistances.Of([])));
        Assert.Equal([0], AnswerGroups.Largest(AnswerDistances.Of(["a"])));
        Assert.Equal(DissentLevel.None, AnswerDistances.Of([]).Level);
        Assert.Equal(1, AnswerDistances.Of(["a"]).Agreement);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NegativeInfinity)]
    public void DistanceThatIsNone_IsFar(double distance)
    {
        AnswerDistances distances = new(2, (_, _) => distance);

        Assert.Equal((1, DissentLevel.High), (distances[0, 1], distances.Level));
    }

    // An exact middle goes to the even place, and what only looks like one doesn't.
    [Theory]
    [InlineData(31, 32, 0.0312)]
    [InlineData(29, 32, 0.0938)]
    [InlineData(153, 160, 0.0437)]
    public void Distance_IsRoundedAsTheReferenceRounds(int common, int all, double rounded)
    {
        string one = string.Join(' ', Enumerable.Range(0, common));
        string other = string.Join(' ', Enumerable.Range(0, all));

        Assert.Equal(rounded, WordSets.Distance(one, other), 1e-12);
    }

    private static IEnumerable<int[]> Orders(int[] places) => places.Length == 0
        ? [[]]
        : from place in places
          from rest in Orders([.. places.Where(each => each != place)])
          select (int[])[place, .. rest];
}
