using System.Text.Json.Nodes;
using Azdoit.Sandbox.Deployments;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Arm;

/// <summary>
/// The whole local cloud: what exists, what is under way, and the log that makes it survive. Everything here happens under
/// <see cref="Gate"/>, so that a model sees one consistent world and never thinks about threads.
/// </summary>
internal sealed class Cloud(ModelTable models, CloudSettings settings, StateLog log, TimeProvider clock, Func<Guid> newId)
{
    private const string ResourceKey = "r:", OperationKey = "o:", DocumentKey = "d:";

    private readonly StateChange _change = new();
    private DateTimeOffset? _moment;

    public Lock Gate { get; } = new();

    /// <summary>The one that the present request, or the operation that just ends, is about.</summary>
    public string Subscription { get; private set; } = KnownIds.Subscription;

    /// <summary>That of the present subscription.</summary>
    public string Tenant => Entra.Subscription.Find(this, Subscription)?.Tenant ?? KnownIds.Tenant;

    public ModelTable Models { get; } = models;

    public CloudSettings Settings { get; } = settings;

    public ResourceTable Resources { get; } = new();

    public OperationTable Operations { get; } = new();

    public DocumentTable Documents { get; } = new();

    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>Puts there what a new cloud begins with.</summary>
    public Action<Cloud> Found { get; init; } = _ => { };

    public DeploymentEngine? Deployments { get; set; }

    public DateTimeOffset Now => _moment ?? clock.GetUtcNow();

    /// <summary>Whether the caller may see a scope in a list.</summary>
    public Predicate<string> SightOf(ArmRequest request)
    {
        var limits = Guards.Select(g => g.Sight(this, request)).OfType<Predicate<string>>().ToList();
        return scope => limits.TrueForAll(l => l(scope));
    }

    /// <summary>What forbids a write; what does not may have completed the draft.</summary>
    public ArmError? Forbids(ArmRequest request, Draft draft) => Guards.Select(g => g.Amend(request, draft)).FirstOrDefault(e => e is not null);

    /// <summary>What a fault has in store for the operations that the present request begins.</summary>
    public OperationFate? Fate { get; set; }

    /// <summary>What the present request is about, for the operations that it begins.</summary>
    public Asking? Asking { get; set; }

    /// <summary>Something is under way that will end.</summary>
    public bool IsBusy
    {
        get
        {
            lock (Gate)
            {
                return Operations.All.Any(o => o is { IsRunning: true, NeverEnds: false });
            }
        }
    }

    public Guid NewId() => newId();

    /// <summary>From here on everything that names no subscription means this one.</summary>
    public void Enter(string subscription) => Subscription = subscription;

    /// <summary>The resources of a type in the present subscription.</summary>
    public IEnumerable<Resource> OfType(string type)
    {
        var below = $"/subscriptions/{Subscription}/";
        return Resources.OfType(type).Where(r => r.Id.Key.StartsWith(below, StringComparison.Ordinal));
    }

    public Resource? FindGroup(string name) => Resources.Find(ArmId.GroupText(Subscription, name));

    public void Save(Resource resource)
    {
        resource.Changed = Now;
        resource.Version++;
        Resources.Put(resource);
        _change.Set(ResourceKey + resource.Id.Key, resource.ToJson());
    }

    /// <summary>The same resource under another id.</summary>
    public void Replace(Resource before, Resource after)
    {
        Resources.Remove(before);
        _change.Remove(ResourceKey + before.Id.Key);
        Save(after);
    }

    public void Keep(string key, JsonObject document)
    {
        Documents.Put(key, document);
        _change.Set(DocumentKey + key, document.Clone());
    }

    public void Forget(string key)
    {
        if (Documents.Remove(key))
        {
            _change.Remove(DocumentKey + key);
        }
    }

    /// <summary>Takes a resource away with everything below it and whatever its model says goes with it.</summary>
    public void Delete(Resource resource)
    {
        Models.Of(resource.Id.Type).Removing(this, resource);
        foreach (var child in Resources.Children(resource).ToList())
        {
            Delete(child);
        }

        Resources.Remove(resource);
        _change.Remove(ResourceKey + resource.Id.Key);
        Models.Of(resource.Id.Type).Removed(this, resource);
    }

    /// <summary>Begins an operation; one that already runs on the resource is overtaken and ends as canceled.</summary>
    public Operation Begin(Resource resource, OperationEffect effect, TimeSpan duration, string? act = null)
    {
        if (Operations.RunningOn(resource.Id) is { } overtaken)
        {
            Save(overtaken with
            {
                Status = Operation.Canceled,
                Error = new ArmError(409, "OperationPreempted", "The operation has been preempted by a more recent operation."),
            });
        }

        var due = Fate?.NeverEnds == true ? DateTimeOffset.MaxValue : Now + Settings.Scale(duration);
        var operation = new Operation(NewId().ToString(), resource.Id.Text, effect, Now, due) { Act = act, Error = Fate?.Failure, Asking = Asking };
        Save(operation);
        return operation;
    }

    /// <summary>Begins an operation whose outcome is known already and concerns no resource: the answer to a question.</summary>
    public Operation Answer(string question, JsonObject result)
    {
        var operation = new Operation(NewId().ToString(), question, OperationEffect.Act, Now, Now + Settings.Scale(TimeSpan.Zero)) { Result = result };
        Save(operation);
        return operation;
    }

    /// <summary>Ends every operation whose time has come. Called before each request, so the world is never behind the clock.</summary>
    public void Advance() => Advance(Now, null);

    /// <summary>In a copy of the world: lets everything happen that is under way, and all that comes of it.</summary>
    public void PlayToEnd() => Advance(DateTimeOffset.MaxValue.AddTicks(-1), _moment);

    /// <summary>What begins while the past is caught up on begins when it would have, so that a chain of operations takes no longer for not being watched.</summary>
    private void Advance(DateTimeOffset until, DateTimeOffset? afterwards)
    {
        while (Operations.TakeDue(until) is { } operation)
        {
            _moment = operation.Due;
            Enter(ArmId.SubscriptionOf(operation.Target));
            var resource = Resources.Find(operation.Target);
            if (resource is not null && operation is { Effect: OperationEffect.Deploy, Error: null })
            {
                Save(Deployments?.Step(resource) is { } next ? operation with { Due = next } : Ended(operation, new DeploymentRecord(resource)));
                continue;
            }

            var error = operation.Error ?? (resource is null ? null : Finish(operation, resource));
            if (error is not null && resource is not null)
            {
                Fail(operation, resource);
            }

            Save(operation with { Status = error is null ? Operation.Succeeded : Operation.Failed, Error = error });
            ActivityLog.Note(this, operation, error);
        }

        _moment = afterwards;
    }

    /// <summary>The world as it is now, to try something out in: nothing that happens there is kept, and its clock goes only by <see cref="PlayToEnd"/>.</summary>
    public Cloud Copy()
    {
        var copy = new Cloud(Models, Settings, log, clock, newId) { _moment = Now, Guards = Guards, Found = Found, Subscription = Subscription };
        foreach (var resource in Resources.All)
        {
            copy.Resources.Put(resource.Copy());
        }

        foreach (var (key, document) in Documents.All)
        {
            copy.Documents.Put(key, document);
        }

        foreach (var operation in Operations.All)
        {
            copy.Operations.Put(operation);
        }

        return copy;
    }

    /// <summary>Ends the operation that runs on the resource, without doing what it would have done.</summary>
    public void Cancel(Resource resource)
    {
        if (Operations.RunningOn(resource.Id) is { } running)
        {
            Save(running with { Status = Operation.Canceled });
        }
    }

    /// <summary>Hands the changes of this request to the log; the position is what to flush before answering.</summary>
    /// <exception cref="IOException">The disk took nothing. The changes wait for the next commit, or for <see cref="Load"/> to undo them.</exception>
    public long Commit()
    {
        if (_change.IsEmpty)
        {
            return 0;
        }

        var position = log.Append(_change);
        _change.Clear();
        if (log.WantsCompaction)
        {
            log.Compact(Snapshot());
        }

        return position;
    }

    /// <summary>A request came to grief half-way: nothing of it is to stay, as far as there is something to go back to.</summary>
    public void Undo()
    {
        _change.Clear();
        if (log.IsKept)
        {
            Load(log.Read());
        }
    }

    public void Load(IReadOnlyDictionary<string, JsonObject> state)
    {
        _change.Clear();
        Resources.Clear();
        Operations.Clear();
        Documents.Clear();
        foreach (var (key, document) in state)
        {
            if (key.StartsWith(ResourceKey, StringComparison.Ordinal) && Resource.FromJson(document) is { } resource)
            {
                Resources.Put(resource);
            }
            else if (key.StartsWith(OperationKey, StringComparison.Ordinal) && Operation.FromJson(document) is { } operation)
            {
                Operations.Put(operation);
            }
            else if (key.StartsWith(DocumentKey, StringComparison.Ordinal))
            {
                Documents.Put(key[DocumentKey.Length..], document);
            }
        }

        Settings.Recall(this);
        FoundOnce();
    }

    /// <summary>Takes over another state, on the disk too.</summary>
    public void Restore(IReadOnlyDictionary<string, JsonObject> state)
    {
        Load(state);
        log.Compact(Snapshot());
    }

    /// <summary>Forgets everything, on the disk too.</summary>
    public void Reset()
    {
        Resources.Clear();
        Operations.Clear();
        Documents.Clear();
        _change.Clear();
        log.Compact([]);
        FoundOnce();
        Commit();
    }

    private void FoundOnce()
    {
        const string founded = "founded";
        if (Documents.Find(founded) is null)
        {
            Found(this);
            Keep(founded, new JsonObject { ["at"] = Now.ToString("O") });
        }
    }

    private void Save(Operation operation)
    {
        Operations.Put(operation);
        _change.Set(OperationKey + operation.Id, operation.ToJson());
        if (Operations.Forget() is { } forgotten)
        {
            _change.Remove(OperationKey + forgotten);
        }
    }

    private static Operation Ended(Operation operation, DeploymentRecord deployment) =>
        operation with { Status = deployment.Error is null ? Operation.Succeeded : Operation.Failed, Error = deployment.Error };

    private ArmError? Finish(Operation operation, Resource resource)
    {
        if (operation.Effect != OperationEffect.Remove && Models.Of(resource.Id.Type).Complete(this, resource, operation.Act) is { } failure)
        {
            return failure;
        }

        switch (operation.Effect)
        {
            case OperationEffect.Remove:
                return ResourceRemoval.Finish(this, resource);
            case OperationEffect.Act:
                Models.Of(resource.Id.Type).Acted(this, resource, operation.Act ?? "", succeeded: true);
                Save(resource);
                return null;
            default:
                resource.ProvisioningState = Operation.Succeeded;
                Save(resource);
                return null;
        }
    }

    private void Fail(Operation operation, Resource resource)
    {
        if (operation.Effect == OperationEffect.Act)
        {
            Models.Of(resource.Id.Type).Acted(this, resource, operation.Act ?? "", succeeded: false);
        }
        else
        {
            resource.ProvisioningState = Operation.Failed;
        }

        Save(resource);
    }

    public IEnumerable<KeyValuePair<string, JsonObject>> Snapshot() =>
        Resources.All.Select(r => KeyValuePair.Create(ResourceKey + r.Id.Key, r.ToJson()))
            .Concat(Operations.All.Select(o => KeyValuePair.Create(OperationKey + o.Id, o.ToJson())))
            .Concat(Documents.All.Select(d => KeyValuePair.Create(DocumentKey + d.Key, d.Value)));
}
