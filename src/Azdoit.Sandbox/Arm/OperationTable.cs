namespace Azdoit.Sandbox.Arm;

/// <summary>Operations that run, in the order in which they end, and those that ended lately.</summary>
internal sealed class OperationTable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly Dictionary<string, Operation> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _runningByTarget = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _due = new();

    public IEnumerable<Operation> All => _byId.Values;

    public Operation? Find(string id) => _byId.GetValueOrDefault(id);

    public Operation? RunningOn(ArmId target) => _runningByTarget.GetValueOrDefault(target.Key) is { } id ? Find(id) : null;

    public void Put(Operation operation)
    {
        var target = operation.Target.ToLowerInvariant();
        _byId[operation.Id] = operation;
        if (operation.IsRunning)
        {
            _runningByTarget[target] = operation.Id;
            _due.Enqueue(operation.Id, operation.Due);
        }
        else if (_runningByTarget.GetValueOrDefault(target) == operation.Id)
        {
            _runningByTarget.Remove(target);
        }
    }

    public void Remove(string id) => _byId.Remove(id);

    /// <summary>The next running operation whose time has come.</summary>
    public Operation? TakeDue(DateTimeOffset now)
    {
        while (_due.TryPeek(out var id, out var due) && due <= now)
        {
            _due.Dequeue();
            if (Find(id) is { IsRunning: true } operation)
            {
                return operation;
            }
        }

        return null;
    }

    public List<Operation> Outdated(DateTimeOffset now) => [.. _byId.Values.Where(o => !o.IsRunning && o.Due < now - Remembered)];

    public void Clear()
    {
        _byId.Clear();
        _runningByTarget.Clear();
        _due.Clear();
    }
}
