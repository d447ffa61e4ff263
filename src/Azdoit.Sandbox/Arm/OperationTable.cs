namespace Azdoit.Sandbox.Arm;

/// <summary>Operations that run, in the order in which they end, and those that ended lately.</summary>
internal sealed class OperationTable
{
    // Enough for every client that may still ask; Azure forgets by age, which a busy test would not bound.
    private const int Remembered = 1000;

    private readonly Dictionary<string, Operation> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _runningByTarget = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _due = new();
    private readonly Queue<string> _ended = new();

    public IEnumerable<Operation> All => _byId.Values;

    public Operation? Find(string id) => _byId.GetValueOrDefault(id);

    public Operation? RunningOn(ArmId target) => RunningOn(target.Key);

    public Operation? RunningOn(string target) => _runningByTarget.GetValueOrDefault(target.ToLowerInvariant()) is { } id ? Find(id) : null;

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

        if (!operation.IsRunning)
        {
            _ended.Enqueue(operation.Id);
        }
    }

    /// <summary>Forgets the operation that ended longest ago when there are many.</summary>
    public string? Forget()
    {
        if (_ended.Count <= Remembered)
        {
            return null;
        }

        var id = _ended.Dequeue();
        _byId.Remove(id);
        return id;
    }

    /// <summary>The next running operation whose time has come.</summary>
    public Operation? TakeDue(DateTimeOffset now)
    {
        while (_due.TryPeek(out var id, out var due) && due <= now)
        {
            _due.Dequeue();
            // One that was put off stands here with its old time too.
            if (Find(id) is { IsRunning: true } operation && operation.Due <= now)
            {
                return operation;
            }
        }

        return null;
    }

    public void Clear()
    {
        _byId.Clear();
        _runningByTarget.Clear();
        _due.Clear();
        _ended.Clear();
    }
}
