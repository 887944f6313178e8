//# Gate over a limit
public sealed class LimitGate(Codebook book, decimal limit) : IGate<Refund>
{
    public Layer Layer { get; } = book.Layer("amount_gate");

    public GateReach Reach => GateReach.Pause;

    public ValueTask<GateResult> EvaluateAsync(Refund request, GateContext gate, CancellationToken cancellationToken) =>
        request.Amount <= limit
            ? gate.Pass() : gate.Pause(book.Reason("AMOUNT_HIGH"), $"{request.Amount} is over {limit}");
}
//# Gate that asks a service and stops when it is down
public sealed class ServiceGate(HttpClient http, Codebook book) : IGate<Refund>
{
    public Layer Layer { get; } = book.Layer("ethics_gate");

    public async ValueTask<GateResult> EvaluateAsync(
        Refund request, GateContext gate, CancellationToken cancellationToken)
    {
        try
        {
            string answer = await http.GetStringAsync($"customers/{request.Customer}", cancellationToken);
            return answer.Contains("blocked", StringComparison.Ordinal)
                ? gate.Seal(book.Reason("BLOCKED")) : gate.Pass();
        }
        catch (HttpRequestException)
        {
            return gate.Stop(book.Reason("UNREACHABLE"));
        }
    }
}
//# Gate that retries the service, not the question
public sealed class RetryingGate(HttpClient http, Codebook book) : IGate<Mail>
{
    public Layer Layer { get; } = book.Layer("mail_gate");

    public async ValueTask<GateResult> EvaluateAsync(
        Mail request, GateContext gate, CancellationToken cancellationToken)
    {
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            HttpResponseMessage response = await http.GetAsync($"mx/{request.To}", cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return gate.Pass();
            }
        }

        return gate.Stop(book.Reason("NO_MX"));
    }
}
//# Gate as a switch over what is asked for
public sealed class ToolGate(Codebook book) : IGate<ToolCall>
{
    public Layer Layer { get; } = book.Layer("tool_gate");

    public ValueTask<GateResult> EvaluateAsync(
        ToolCall request, GateContext gate, CancellationToken cancellationToken) =>
        request.Tool switch
        {
            "search" or "read" => gate.Pass(),
            "write" => gate.Pause(book.Reason("WRITES")),
            _ => gate.Stop(book.Reason("UNKNOWN_TOOL")),
        };
}
//# Gate that needs a fact of the host
public sealed record Tenant(string Name, bool IsTrusted);

public sealed class TrustGate(Codebook book) : IGate<Deletion>
{
    public Layer Layer { get; } = book.Layer("trust_gate");

    public ValueTask<GateResult> EvaluateAsync(Deletion request, GateContext gate, CancellationToken cancellationToken)
    {
        if (!gate.Run.TryGetFact(out Tenant? tenant) || tenant is null)
        {
            return gate.Stop(book.Reason("NO_TENANT"));
        }

        return tenant.IsTrusted ? gate.Pass() : gate.Pause(book.Reason("UNTRUSTED"));
    }
}
//# Gate that hands on to another one
public sealed class OnlyLargeGate(IGate<Refund> inner) : IGate<Refund>
{
    public Layer Layer => inner.Layer;

    public ValueTask<GateResult> EvaluateAsync(Refund request, GateContext gate, CancellationToken cancellationToken) =>
        request.Amount < 1 ? gate.Pass() : inner.EvaluateAsync(request, gate, cancellationToken);
}
//# Gate that looks at the clock
public sealed class OfficeHoursGate(Codebook book) : IGate<Refund>
{
    public Layer Layer { get; } = book.Layer("time_gate");

    public ValueTask<GateResult> EvaluateAsync(Refund request, GateContext gate, CancellationToken cancellationToken) =>
        gate.Time.GetUtcNow().Hour is >= 8 and < 18 ? gate.Pass() : gate.Pause(book.Reason("CLOSED"));
}
//# Gate that counts per customer
public sealed class RateGate(Codebook book) : IGate<Refund>
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public Layer Layer { get; } = book.Layer("rate_gate");

    public ValueTask<GateResult> EvaluateAsync(Refund request, GateContext gate, CancellationToken cancellationToken)
    {
        int count = _counts.AddOrUpdate(request.Customer, 1, static (_, before) => before + 1);
        return count > 10 ? gate.Stop(book.Reason("TOO_MANY")) : gate.Pass();
    }
}
//# Gates written in place
public static class InPlace
{
    public static GatePipeline<Refund> Build(Codebook book, IAuditLog log) =>
        GatePipeline.For<Refund>(book)
            .Gate(book.Layer("amount_gate"), static (refund, gate) => refund.Amount > 0 ? gate.Pass() : default)
            .Gate(book.Layer("name_gate"), (refund, gate) =>
                string.IsNullOrEmpty(refund.Customer) ? gate.Stop(book.Reason("NO_NAME")) : gate.Pass())
            .Audit(log)
            .Build();
}
//# Gate over a list of words
public sealed class WordGate(Codebook book, IReadOnlyList<string> words) : IGate<string>
{
    public Layer Layer { get; } = book.Layer("word_gate");

    public ValueTask<GateResult> EvaluateAsync(string request, GateContext gate, CancellationToken cancellationToken)
    {
        foreach (string word in words)
        {
            if (request.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return gate.Stop(book.Reason("WORD"), word);
            }
        }

        return gate.Pass();
    }
}
