//# Minimal API that maps each outcome to a status
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

public static class Endpoints
{
    public static void Map(WebApplication app, GatePipeline<Refund> pipeline, IPayments payments, IDesk desk) =>
        app.MapPost("/refunds", async (Refund refund, HttpContext http) =>
        {
            Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(http.TraceIdentifier));
            return await decision.MatchAsync<IResult>(
                run: async permit => Results.Ok(await payments.PayAsync(permit, http.RequestAborted)),
                hitl: async ask => Results.Accepted($"/tickets/{await desk.OpenAsync(ask)}"),
                stop: notice => Task.FromResult(Results.Problem(notice.Reason.Name, statusCode: 403)));
        });
}
//# Endpoint that returns a union of results
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

public static class TypedEndpoint
{
    public static async Task<Results<Ok<string>, Accepted, ForbidHttpResult>> Post(
        Refund refund, GatePipeline<Refund> pipeline, IPayments payments, IDesk desk,
        CancellationToken cancellationToken)
    {
        var decision = await pipeline.EvaluateAsync(refund, new RunContext("web"), cancellationToken);
        if (decision.TryGetPermit(out var permit))
        {
            return TypedResults.Ok(await payments.PayAsync(permit, cancellationToken));
        }

        if (decision.IsHitl)
        {
            await decision.SwitchAsync(
                run: _ => Task.CompletedTask,
                hitl: ask => desk.OpenAsync(ask, cancellationToken), stop: _ => Task.CompletedTask);
            return TypedResults.Accepted("/tickets");
        }

        return TypedResults.Forbid();
    }
}
//# Controller action with an early return
using Microsoft.AspNetCore.Mvc;

[ApiController]
public sealed class RefundController(GatePipeline<Refund> pipeline, IPayments payments) : ControllerBase
{
    [HttpPost("refund")]
    public async Task<IActionResult> Post(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(HttpContext.TraceIdentifier));
        if (!decision.IsRun)
        {
            return StatusCode(decision.IsHitl ? 202 : 403, decision.Reason.Name);
        }

        return Ok(await payments.RefundAsync(refund, HttpContext.RequestAborted));
    }
}
//# Middleware that lets a request through only on RUN
using Microsoft.AspNetCore.Http;

public sealed class GateMiddleware(RequestDelegate next, GatePipeline<string> pipeline)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var decision = await pipeline.EvaluateAsync(context.Request.Path, new RunContext(context.TraceIdentifier));
        if (decision.IsRun)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = decision.IsHitl ? StatusCodes.Status202Accepted : StatusCodes.Status403Forbidden;
    }
}
//# Endpoint filter that turns a refusal into a problem
using Microsoft.AspNetCore.Http;

public sealed class GateFilter(GatePipeline<Refund> pipeline) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Refund refund = context.GetArgument<Refund>(0);
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("filter"));
        return decision.IsRun ? await next(context) : Results.Problem(decision.Reason.Name);
    }
}
//# Exception handler that maps the guard's exception
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

public sealed class RefusalHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DecisionNotRunException refused)
        {
            return false;
        }

        context.Response.StatusCode = refused.Decision.Verdict == Verdict.Hitl ? 202 : 403;
        await context.Response.WriteAsync(refused.Decision.Reason.Name, cancellationToken);
        return true;
    }
}
//# Endpoint that throws and leaves the mapping to the handler
using Microsoft.AspNetCore.Builder;

public static class ThrowingEndpoint
{
    public static void Map(WebApplication app) =>
        app.MapDelete("/files/{name}", async (string name, GatePipeline<Deletion> pipeline, IFiles files) =>
        {
            var decision = await pipeline.EvaluateAsync(new Deletion(name), new RunContext("delete"));
            decision.ThrowIfNotRun();
            files.Delete(name);
        });
}
//# Health endpoint that explains without deciding
using Microsoft.AspNetCore.Builder;

public static class ExplainEndpoint
{
    public static void Map(WebApplication app, GatePipeline<Refund> pipeline) =>
        app.MapPost("/refunds/explain", async (Refund refund) =>
        {
            Explanation explanation = await pipeline.ExplainAsync(refund, new RunContext("explain"));
            return explanation.Gates.Select(gate => new { gate.Gate, Outcome = gate.Outcome.ToString() });
        });
}
//# Authorization handler on top of a pipeline
using Microsoft.AspNetCore.Authorization;

public sealed class PolicyRequirement : IAuthorizationRequirement;

public sealed class PolicyHandler(GatePipeline<string> pipeline) : AuthorizationHandler<PolicyRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PolicyRequirement requirement)
    {
        var decision = await pipeline.EvaluateAsync(context.User.Identity?.Name ?? "", new RunContext("auth"));
        if (decision.IsRun)
        {
            context.Succeed(requirement);
        }
        else
        {
            context.Fail(new AuthorizationFailureReason(this, decision.Reason.Name));
        }
    }
}
//# Endpoint that streams what became of each request
using Microsoft.AspNetCore.Builder;

public static class StreamingEndpoint
{
    public static void Map(WebApplication app, GatePipeline<Refund> pipeline) =>
        app.MapPost("/refunds/bulk", (Refund[] refunds) => Judge(refunds));

    private static async IAsyncEnumerable<string> Judge(Refund[] refunds)
    {
        foreach (Refund refund in refunds)
        {
            await Task.Yield();
            yield return refund.Order;
        }
    }
}
