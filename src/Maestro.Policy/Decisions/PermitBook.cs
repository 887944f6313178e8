namespace Maestro.Policy.Decisions;

/// <summary>Hands out the cells of one page after the other.</summary>
internal sealed class PermitBook(bool expiring)
{
    private PermitPage _page = new(expiring);

    public PermitPage Issue(out int cell)
    {
        while (true)
        {
            PermitPage page = Volatile.Read(ref _page);
            if (page.TryIssue(out cell))
            {
                return page;
            }

            Interlocked.CompareExchange(ref _page, new PermitPage(expiring), page);
        }
    }
}
