using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Faults;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>Begins deployments and lets them go on when the clock says so.</summary>
internal sealed class DeploymentEngine(Cloud cloud, Router router, SealedValues seals)
{
    /// <summary>Plans of deployments under way. Whatever is not here is made again from what is kept.</summary>
    private readonly Dictionary<string, TemplatePlan> _plans = new(StringComparer.Ordinal);

    public Cloud Cloud => cloud;

    /// <summary>The fault that hits a write. None does in a rehearsal: a planned fault is a surprise.</summary>
    public Func<ArmRequest, FaultRule?> Strike { get; init; } = _ => null;

    /// <summary>Hears of every write of a deployment; a rehearsal listens.</summary>
    public Action<DeployedWrite>? Heard { get; init; }

    /// <summary>The same engine over a copy of the world in which nothing is kept.</summary>
    public DeploymentEngine Over(Cloud copy, Action<DeployedWrite> heard)
    {
        var engine = new DeploymentEngine(copy, router.Over(copy), seals) { Heard = heard };
        copy.Deployments = engine;
        return engine;
    }

    /// <summary>Reads the template through: parameters, names, conditions, dependencies.</summary>
    /// <exception cref="TemplateFault">It cannot be deployed as it is written.</exception>
    public TemplatePlan Read(DeploymentDraft draft)
    {
        var world = new DeploymentWorld(cloud, Writing(draft.Caller, ""), seals, draft);
        var program = new TemplateProgram(draft.Template, draft.Given, world);
        program.Parameters.CheckAll();
        var loops = draft.Outer?.Object("loops")?.ToDictionary(p => p.Key, p => Values.Whole(p.Value) ?? 0) ?? [];
        return world.Plan = new TemplatePlan(program, loops, draft.Outer?.Text("loop"));
    }

    /// <summary>Writes the deployment down and begins it.</summary>
    public (Resource Deployment, Operation Operation) Begin(DeploymentDraft draft, TemplatePlan plan, string correlation)
    {
        var deployment = cloud.Resources.Find(draft.Id.Key) ?? new Resource(draft.Id, JsonText.NewObject(), JsonText.NewObject(), cloud.Now);
        var record = new DeploymentRecord(deployment);
        var (given, secret, types) = (JsonText.NewObject(), JsonText.NewObject(), JsonText.NewObject());
        var parameters = plan.Program.Parameters;
        foreach (var name in parameters.Names)
        {
            types[name] = parameters.Type(name);
            var holder = JsonText.NewObject();
            holder["value"] = Values.Own(parameters.Value(name));
            (parameters.IsSecure(name) ? secret : given)[name] = holder;
        }

        record.Begin(draft, given, types, secret.Count > 0 ? seals.Seal(secret) : null, correlation, cloud.Now);
        foreach (var resource in plan.Resources)
        {
            record.Add(DeploymentStep.New(Ids.OfStep(resource.Id), resource.Id, resource.Type, resource.Name, resource.IsDeployed));
        }

        DeploymentView.Describe(record, plan);
        cloud.Save(deployment);
        _plans[deployment.Id.Key] = plan;
        return (deployment, cloud.Begin(deployment, OperationEffect.Deploy, TimeSpan.Zero));
    }

    /// <summary>Does what can be done now. The time at which to look again; null when the deployment has ended.</summary>
    public DateTimeOffset? Step(Resource deployment)
    {
        var record = new DeploymentRecord(deployment);
        if (!record.IsActive)
        {
            return null;
        }

        DateTimeOffset? next;
        try
        {
            var plan = _plans.GetValueOrDefault(deployment.Id.Key) ?? Reread(deployment, record);
            next = new DeploymentRun(this, record, plan, Writing(record.Caller, record.Correlation)).Step();
        }
        catch (TemplateFault fault)
        {
            // It was valid when it began: what it refers to has gone since.
            record.Error = DeploymentErrors.From(fault);
            record.State = Operation.Failed;
            record.Ended = cloud.Now;
            next = null;
        }

        if (next is null)
        {
            record.ForgetSecrets();
            _plans.Remove(deployment.Id.Key);
        }

        cloud.Save(deployment);
        return next;
    }

    private Correspondence Writing(Caller caller, string correlation) => new(cloud, router, Strike, caller, correlation);

    private TemplatePlan Reread(Resource deployment, DeploymentRecord record)
    {
        var given = record.Given.Clone();
        given.Merge(seals.Open(record.Sealed));
        return _plans[deployment.Id.Key] = Read(new DeploymentDraft(deployment.Id, record.Template, given)
        {
            IsComplete = record.IsComplete,
            Location = record.Location,
            Outer = record.Outer,
            Caller = record.Caller,
        });
    }
}
