//# Override behind its check
public sealed class Overrides(IGate gate)
{
    public Decision Handle(Request request, Approval approval)
    {
        Decision decision = gate.Evaluate(request);
        return decision.IsOverridable ? decision.Override(approval) : decision;
    }
}
//# Resume with what a human said
public sealed class Resumes(IGate gate)
{
    public Decision Handle(Request request, string user, string evidence)
    {
        Decision decision = gate.Evaluate(request);
        if (!decision.IsOverridable)
        {
            return decision;
        }

        return decision.Resume(Approval.FromHuman(user, evidence));
    }
}
//# Seal shown to the user
public sealed class Shows(IGate gate)
{
    public string Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (decision.IsRun)
        {
            return "done";
        }

        return decision.IsSealed ? "refused for good" : "refused for now";
    }
}
