using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Faults;

/// <summary>The faults in force, oldest first; the first that matches a request strikes. They live as long as the process.</summary>
internal sealed class FaultTable(Func<Guid> newId)
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];

    public StaleReads Stale { get; } = new();

    public IReadOnlyList<FaultRule> Active
    {
        get
        {
            lock (_gate)
            {
                return [.. _rules];
            }
        }
    }

    public FaultRule Add(FaultRule rule)
    {
        var added = rule.Id.Length == 0 ? rule with { Id = newId().ToString("N")[..8] } : rule;
        lock (_gate)
        {
            _rules.RemoveAll(r => r.Id == added.Id);
            _rules.Add(added);
        }

        return added;
    }

    /// <summary>Removes one rule, or all of them.</summary>
    public void Clear(string? id)
    {
        lock (_gate)
        {
            _rules.RemoveAll(r => id is null || r.Id == id);
        }
    }

    /// <summary>The fault that hits a request, from outside or from a deployment.</summary>
    public FaultRule? Strike(ArmRequest request)
    {
        var access = Access.Of(request.Method, request.Path);
        var changes = access is not null && access.Kind != AccessKind.Read;
        var (path, operation) = ("/" + string.Join('/', request.Path.Segments), access?.Operation ?? "");
        lock (_gate)
        {
            for (var at = 0; at < _rules.Count; at++)
            {
                var rule = _rules[at];
                if (!rule.Matches(request.Method, changes, path, operation))
                {
                    continue;
                }

                _rules[at] = rule with { Draws = rule.Draws + 1 };
                if (rule.Strikes)
                {
                    Spend(at);
                    return rule;
                }
            }

            return null;
        }
    }

    private void Spend(int at)
    {
        if (_rules[at].Count == 1)
        {
            _rules.RemoveAt(at);
        }
        else
        {
            _rules[at] = _rules[at] with { Count = _rules[at].Count - 1 };
        }
    }
}
