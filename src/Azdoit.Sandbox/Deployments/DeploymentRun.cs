using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Resources;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>One deployment moved on by one look at the clock: what has ended is noted, what can begin begins.</summary>
internal sealed class DeploymentRun(DeploymentEngine engine, DeploymentRecord record, TemplatePlan plan, Correspondence correspondence)
{
    private readonly Cloud _cloud = engine.Cloud;

    /// <summary>When to look again, or null when all is done.</summary>
    public DateTimeOffset? Step()
    {
        record.State = DeploymentRecord.Running;
        var steps = record.Steps;
        bool moved;
        do
        {
            moved = Settle(steps);
            foreach (var at in Enumerable.Range(0, plan.Resources.Count).Where(i => steps[i].State == DeploymentStep.Waiting && IsReady(i, steps)).ToList())
            {
                Write(plan.Resources[at], steps[at]);
                moved = true;
            }
        }
        while (moved);

        if (steps.Any(s => s.State == DeploymentStep.Running))
        {
            return Next(steps);
        }

        if (steps.All(s => s.IsDone) && record.IsComplete && CompleteMode.Sweep(engine, record, plan, correspondence))
        {
            return Step();
        }

        Finish(steps);
        return null;
    }

    private bool IsReady(int at, IReadOnlyList<DeploymentStep> steps) => plan.Resources[at].DependsOn.All(d => steps[d].IsDone);

    /// <summary>Notes the operations that have ended.</summary>
    private bool Settle(IReadOnlyList<DeploymentStep> steps)
    {
        var moved = false;
        foreach (var step in steps.Where(s => s.State == DeploymentStep.Running))
        {
            if (step.Operation is { } id && _cloud.Operations.Find(id) is { } operation)
            {
                if (operation.IsRunning)
                {
                    continue;
                }

                step.Error = operation.Status == Operation.Succeeded ? null : (operation.Error ?? new ArmError(409, "ResourceDeploymentFailure", $"The resource operation completed with terminal provisioning state '{operation.Status}'.")) with { Target = step.Id };
            }

            step.State = step.Error is null ? Operation.Succeeded : Operation.Failed;
            step.Ended = _cloud.Now;
            moved = true;
        }

        return moved;
    }

    private void Write(PlannedResource resource, DeploymentStep step)
    {
        step.Started = _cloud.Now;
        step.State = DeploymentStep.Running;
        var before = Rendered(resource.Id);
        JsonObject? body = null;
        try
        {
            body = resource.Body();
            step.Error = resource.IsDeployment ? Nested(resource, step, body) : Put(resource, step, body);
        }
        catch (TemplateFault fault)
        {
            step.Error = DeploymentErrors.InResource(resource.Id, fault);
            step.Status = step.Error.Status;
        }

        if (!resource.IsDeployment || step.Error is not null)
        {
            engine.Heard?.Invoke(new DeployedWrite(resource.Id, resource.ApiVersion, body ?? JsonText.NewObject(), before, Rendered(resource.Id), step.Error));
        }

        if (step.Error is null && _cloud.Operations.RunningOn(resource.Id) is { } operation)
        {
            step.Operation = operation.Id;
        }
    }

    private ArmError? Put(PlannedResource resource, DeploymentStep step, JsonObject body)
    {
        var reply = correspondence.Send("PUT", resource.Id, resource.ApiVersion, body);
        step.Status = reply.Status;
        return reply.Status < 400 ? null
            : (reply.Body as JsonObject)?.Object("error") is { } error ? ArmError.FromJson(error) with { Status = reply.Status }
            : new ArmError(reply.Status, "ResourceDeploymentFailure", $"The resource write operation answered {reply.Status}.");
    }

    private ArmError? Nested(PlannedResource resource, DeploymentStep step, JsonObject body)
    {
        if (NestedDeployment.Read(resource, plan, TemplateSpecs.Filled(_cloud, body)!, record, out var refusal) is not { } draft)
        {
            step.Status = refusal?.Status ?? 400;
            return refusal;
        }

        if (draft.Id.Group is { } group && _cloud.FindGroup(group) is null)
        {
            step.Status = 404;
            return Errors.GroupNotFound(group);
        }

        if (_cloud.Resources.Find(draft.Id.Key) is { } before && new DeploymentRecord(before) is { IsActive: true } active)
        {
            step.Status = 409;
            return DeploymentErrors.IsActive(draft.Name, active.Started);
        }

        try
        {
            engine.Begin(draft, engine.Read(draft), record.Correlation);
        }
        catch (TemplateFault fault)
        {
            step.Status = 400;
            return DeploymentErrors.From(fault);
        }

        step.Status = 201;
        return null;
    }

    private DateTimeOffset Next(IReadOnlyList<DeploymentStep> steps)
    {
        var due = steps.Where(s => s.State == DeploymentStep.Running).Select(s => s.Operation is { } id ? _cloud.Operations.Find(id)?.Due : null)
            .OfType<DateTimeOffset>().DefaultIfEmpty(_cloud.Now).Min();
        // After the operation itself: the order of two that are due at one moment is not defined.
        return due == DateTimeOffset.MaxValue ? due : due.AddTicks(1);
    }

    private void Finish(IReadOnlyList<DeploymentStep> steps)
    {
        record.Ended = _cloud.Now;
        var errors = steps.Select(s => s.Error).OfType<ArmError>().ToList();
        try
        {
            record.Error = errors.Count == 0 ? null
                : steps.All(s => s.Error is null || s.IsDelete) ? DeploymentErrors.NotCleanedUp(record.Resource.Id.Name, errors)
                : DeploymentErrors.Failed(record.Resource.Id.Text, errors);
            record.Outputs = errors.Count > 0 ? null : TemplateOutputs.Evaluate(plan.Program);
        }
        catch (TemplateFault fault)
        {
            record.Error = fault.Code == "InvalidTemplate"
                ? new ArmError(400, "DeploymentOutputEvaluationFailed", "Unable to evaluate template outputs. Please see error details and deployment operations. Please see https://aka.ms/arm-common-errors for usage details.") { Details = [new ArmError(400, fault.Code, fault.Message)] }
                : DeploymentErrors.Failed(record.Resource.Id.Text, [new ArmError(400, fault.Code, fault.Message)]);
        }

        record.State = record.Error is null ? Operation.Succeeded : Operation.Failed;
    }

    private JsonObject? Rendered(string id) => engine.Heard is null ? null : StateOf(_cloud, id);

    /// <summary>A resource as a GET shows it.</summary>
    public static JsonObject? StateOf(Cloud cloud, string id) => cloud.Resources.Find(id) is { } found ? cloud.Render(found) : Tags.Find(cloud, id);
}
