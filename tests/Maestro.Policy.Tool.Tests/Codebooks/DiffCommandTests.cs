using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Codebooks;

public sealed class DiffCommandTests
{
    private const string Last = "\"REL_HUMAN_READABILITY_LOST\":";

    [Fact]
    public async Task SameCodebook_HasNoChanges()
    {
        using TempFolder folder = new();
        folder.Write("book.json", PublishedBook.Json);

        ToolRun run = await ToolRun.Of(folder, "codebook", "diff", "book.json", "book.json");

        Assert.Equal(new(ExitCodes.Success, "", ""), run);
    }

    [Fact]
    public async Task NewWord_BreaksNothing()
    {
        using TempFolder folder = new();
        folder.Write("old.json", PublishedBook.Json);
        folder.Write("new.json", Edited(Last, "\"BRAND_NEW\":77," + Last));

        ToolRun run = await ToolRun.Of(folder, "codebook", "diff", "old.json", "new.json");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Contains("BRAND_NEW", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewNumber_Breaks()
    {
        using TempFolder folder = new();
        folder.Write("old.json", PublishedBook.Json);
        folder.Write("new.json", Edited(Last + "40", Last + "78"));

        ToolRun lines = await ToolRun.Of(folder, "codebook", "diff", "old.json", "new.json");
        ToolRun json = await ToolRun.Of(folder, "codebook", "diff", "old.json", "new.json", "--json");

        Assert.Equal(ExitCodes.Faults, lines.ExitCode);
        Assert.StartsWith("breaking: Renumbered: ", lines.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Faults, json.ExitCode);
        Assert.True(json.Json.GetProperty("breaking").GetBoolean());
        Assert.Equal("Renumbered", json.Json.GetProperty("changes")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task CodebookWithErrors_CannotBeCompared()
    {
        using TempFolder folder = new();
        folder.Write("old.json", PublishedBook.Json);
        folder.Write("new.json", "{}");

        ToolRun run = await ToolRun.Of(folder, "codebook", "diff", "old.json", "new.json");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.StartsWith("maestro: new.json(", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static string Edited(string from, string to) =>
        PublishedBook.Write("5.2", maps => Compact(maps).Replace(from, to, StringComparison.Ordinal));

    private static string Compact(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
