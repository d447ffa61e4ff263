using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>Everything that clients ask about deployments, at group and at subscription scope.</summary>
internal static class DeploymentEndpoints
{
    private const string Type = PlannedResource.DeploymentType;
    private const int MostDeployments = 800;

    public static IEnumerable<Endpoint> All =>
    [
        new("PUT", Type + "/*", (cloud, request, _) => OnDraft(cloud, request, Put)),
        new("GET", Type + "/*", (cloud, request, _) => Found(cloud, request, d => new ArmReply(200, cloud.Render(d)))),
        new("GET", Type, (cloud, request, _) => List(cloud, request)),
        new("DELETE", Type + "/*", (cloud, request, _) => Delete(cloud, request)),
        new("POST", Type + "/validate", (cloud, request, _) => OnDraft(cloud, request, Validate)) { StandsAlone = true },
        new("POST", Type + "/whatIf", (cloud, request, _) => OnDraft(cloud, request, Ask)) { StandsAlone = true },
        new("POST", Type + "/cancel", (cloud, request, _) => Found(cloud, request, d => Cancel(cloud, d))) { StandsAlone = true },
        new("POST", Type + "/exportTemplate", (cloud, request, _) => Found(cloud, request, Export)) { StandsAlone = true },
        new("GET", Type + "/operations", (cloud, request, _) => Found(cloud, request, d => Operations(request, d))) { StandsAlone = true },
        new("GET", Type + "/operations/*", (cloud, request, _) => Found(cloud, request, d => Operations(request, d))),
    ];

    private static ArmReply OnDraft(Cloud cloud, ArmRequest request, Func<Cloud, ArmRequest, DeploymentDraft, TemplatePlan, ArmReply> answer)
    {
        if (Named(request) is not { } id)
        {
            return Errors.NotAPath(request.RawTarget);
        }

        if (id.Group is { } name)
        {
            if (cloud.FindGroup(name) is not { } group)
            {
                return Errors.GroupNotFound(name);
            }

            if (group.ProvisioningState == "Deleting")
            {
                return Errors.GroupBeingDeleted(group.Id.Name);
            }

            id = id.Recased(group.Id.Text, Type) with { Group = group.Id.Name };
        }

        if (DeploymentDraft.Read(cloud.Resources.Find(id.Key)?.Id ?? id, TemplateSpecs.Filled(cloud, request.Body), out var error) is not { } draft)
        {
            return error ?? DeploymentErrors.InvalidRequest("The body is empty.");
        }

        try
        {
            draft = draft with { Caller = request.Caller };
            return answer(cloud, request, draft, Engine(cloud).Read(draft));
        }
        catch (TemplateFault fault)
        {
            return DeploymentErrors.From(fault, request.Text);
        }
    }

    private static ArmReply Put(Cloud cloud, ArmRequest request, DeploymentDraft draft, TemplatePlan plan)
    {
        var before = cloud.Resources.Find(draft.Id.Key) is { } found ? new DeploymentRecord(found) : null;
        if (before is { IsActive: true })
        {
            return DeploymentErrors.IsActive(draft.Name, before.Started);
        }

        if (before is not null && before.Location != draft.Location && draft.Id.Group is null)
        {
            return DeploymentErrors.WrongLocation(draft.Name, draft.Location, before.Location);
        }

        if (before is null && Quota.Limit(cloud, Quota.Everywhere, "Deployments", MostDeployments) is var limit
            && cloud.OfType(Type).LongCount(d => string.Equals(d.Id.Group, draft.Id.Group, StringComparison.OrdinalIgnoreCase)) is var count && count >= limit)
        {
            return DeploymentErrors.TooMany(draft.Name, limit, count);
        }

        if (Rehearsal.Of(Engine(cloud), draft).Refusals is { Count: > 0 } refusals)
        {
            return DeploymentErrors.NotValid(draft.Name, refusals);
        }

        var (deployment, operation) = Engine(cloud).Begin(draft, plan, Correlation(cloud, request));
        return OperationReplies.Started(cloud, request, operation, WriteStyle.Monitored, before is null ? 201 : 200, cloud.Render(deployment));
    }

    private static ArmReply Validate(Cloud cloud, ArmRequest request, DeploymentDraft draft, TemplatePlan plan)
    {
        var rehearsal = Rehearsal.Of(Engine(cloud), draft);
        if (rehearsal.Refusals.Count > 0)
        {
            return DeploymentErrors.NotValid(draft.Name, rehearsal.Refusals);
        }

        var (id, name) = (draft.Id.Text, draft.Name);
        var standIn = rehearsal.Deployment;
        var body = new JsonObject { ["id"] = id, ["name"] = name, ["type"] = Type };
        DeploymentView.Render(cloud, standIn, body);
        body.Properties["provisioningState"] = Operation.Succeeded;
        body.Properties["correlationId"] = Correlation(cloud, request);
        foreach (var onlyAfterwards in (ReadOnlySpan<string>)["outputs", "outputResources", "error"])
        {
            body.Properties.Remove(onlyAfterwards);
        }

        body.Properties["validatedResources"] = new JsonArray([.. plan.Resources.Where(r => r.IsDeployed).Select(r => (JsonNode)new JsonObject { ["id"] = r.Id })]);
        return new ArmReply(200, body);
    }

    private static ArmReply Ask(Cloud cloud, ArmRequest request, DeploymentDraft draft, TemplatePlan plan)
    {
        var idsOnly = "ResourceIdOnly".Equals(request.Body?.Object("properties")?.Object("whatIfSettings")?.Text("resultFormat"), StringComparison.OrdinalIgnoreCase);
        var answer = new WhatIf(cloud, draft, plan, Rehearsal.Of(Engine(cloud), draft), idsOnly).Answer();
        return OperationReplies.Started(cloud, request, cloud.Answer($"{draft.Id.Text}/whatIf", answer), WriteStyle.Located, 202, null);
    }

    private static ArmReply List(Cloud cloud, ArmRequest request)
    {
        if (request.Path.Group is { } group && cloud.FindGroup(group) is null)
        {
            return Errors.GroupNotFound(group);
        }

        var wanted = request.Parameter("$filter") is { } filter && filter.Contains("provisioningState eq", StringComparison.OrdinalIgnoreCase) ? filter.Split('\'') is [_, var state, ..] ? state : null : null;
        return Paging.Page(request, cloud.Resources.OfType(Type)
            .Where(d => (request.Path.Group ?? "").Equals(d.Id.Group ?? "", StringComparison.OrdinalIgnoreCase) && (wanted is null || wanted.Equals(d.ProvisioningState, StringComparison.OrdinalIgnoreCase))), cloud.Render);
    }

    private static ArmReply Delete(Cloud cloud, ArmRequest request) =>
        Named(request) is { } id && cloud.Resources.Find(id.Key) is { } deployment && new DeploymentRecord(deployment) is { IsActive: true } record
            ? DeploymentErrors.IsActive(deployment.Id.Name, record.Started)
            : ResourceVerbs.Handle(cloud, request);

    private static ArmReply Cancel(Cloud cloud, Resource deployment)
    {
        var record = new DeploymentRecord(deployment);
        if (!record.IsActive)
        {
            return DeploymentErrors.CannotBeCanceled(deployment.Id.Name, record.State);
        }

        record.State = Operation.Canceled;
        record.Ended = cloud.Now;
        record.Error = new ArmError(409, "DeploymentCanceled", $"The deployment '{deployment.Id.Name}' was canceled.");
        record.ForgetSecrets();
        cloud.Save(deployment);
        cloud.Cancel(deployment);
        foreach (var nested in record.Steps.Where(s => s.State == DeploymentStep.Running).Select(s => cloud.Resources.Find(s.Id)).OfType<Resource>().Where(r => r.Id.Type == Type))
        {
            Cancel(cloud, nested);
        }

        return new ArmReply(204);
    }

    private static ArmReply Export(Resource deployment) => new(200, new JsonObject { ["template"] = new DeploymentRecord(deployment).Template.Clone() });

    private static ArmReply Operations(ArmRequest request, Resource deployment)
    {
        var record = new DeploymentRecord(deployment);
        if (!request.Path.IsResource)
        {
            return ArmReply.List(DeploymentView.Operations(record));
        }

        var id = request.Path.Names[^1];
        return record.Steps.FirstOrDefault(s => s.OperationId.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } step
            ? new ArmReply(200, DeploymentView.Operation(record, step))
            : new ArmError(404, "DeploymentOperationNotFound", $"Deployment operation '{id}' could not be found.");
    }

    private static ArmReply Found(Cloud cloud, ArmRequest request, Func<Resource, ArmReply> answer) =>
        Named(request) is not { } id ? Errors.NotAPath(request.RawTarget)
        : cloud.Resources.Find(id.Key) is { } deployment ? answer(deployment)
        : id.Group is { } group && cloud.FindGroup(group) is null ? Errors.GroupNotFound(group)
        : DeploymentErrors.NotFound(id.Name);

    /// <summary>The deployment that a path is about, whatever comes after its name.</summary>
    private static ArmId? Named(ArmRequest request) =>
        request.Path.Names.IsEmpty ? null : ArmId.Parse($"{request.Path.Scope}/providers/{request.Path.Namespace}/deployments/{request.Path.Names[0]}") is { } id ? id with { Type = Type } : null;

    private static string Correlation(Cloud cloud, ArmRequest request) =>
        request.Correlation is { Length: > 0 } given ? given : cloud.NewId().ToString();

    private static DeploymentEngine Engine(Cloud cloud) => cloud.Deployments ?? throw new InvalidOperationException("The cloud has no deployments engine.");
}
