using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>
/// A deployment inside of another one. With inner scope it stands on its own. With outer scope (the default) its expressions mean the parent's
/// parameters, variables, loops and group: it gets the parent's declarations and values in place of its own, and knows what the parent calls by name.
/// </summary>
internal static class NestedDeployment
{
    public static DeploymentDraft? Read(PlannedResource resource, TemplatePlan plan, JsonObject body, DeploymentRecord parent, out ArmError? error)
    {
        var id = ArmId.Parse(resource.Id) ?? throw new InvalidOperationException($"{resource.Id} is not an id.");
        if (body.Text("location") is null && id.Group is null)
        {
            body["location"] = parent.Location;
        }

        var draft = DeploymentDraft.Read(id with { Type = PlannedResource.DeploymentType }, body, out error);
        draft = draft is null ? null : draft with { Caller = parent.Caller };
        var isInner = resource.Source.Object("properties")?["templateLink"] is not null || "inner".Equals(body.Properties.Object("expressionEvaluationOptions")?.Text("scope"), StringComparison.OrdinalIgnoreCase);
        return draft is null || isInner ? draft : Outer(draft, resource, plan, parent);
    }

    private static DeploymentDraft Outer(DeploymentDraft draft, PlannedResource resource, TemplatePlan plan, DeploymentRecord parent)
    {
        var (program, template) = (plan.Program, draft.Template.Clone());
        foreach (var name in (ReadOnlySpan<string>)["parameters", "variables", "functions", "definitions"])
        {
            template.Remove(name);
            if (program.Source[name] is { } own)
            {
                template[name] = own.DeepClone();
            }
        }

        var given = JsonText.NewObject();
        foreach (var name in program.Parameters.Names)
        {
            var holder = JsonText.NewObject();
            holder["value"] = Values.Own(program.Parameters.Value(name));
            given[name] = holder;
        }

        var outer = JsonText.NewObject();
        (outer["group"], outer["loop"]) = (program.World.Group, resource.Scope.Loop);
        foreach (var (name, index) in resource.Scope.Loops)
        {
            outer.Ensure("loops")[name] = index;
        }

        var names = outer.Ensure("names");
        names.Merge(parent.Outer?.Object("names") ?? []);
        foreach (var other in plan.Resources)
        {
            names[other.Name] = other.Id;
        }

        return draft with { Template = template, Given = given, Outer = outer };
    }
}
