using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>A rule that allows, asks or denies: a pure function of the facts. What a gate cannot know, it does not allow.</summary>
public abstract class Gate
{
    public abstract string Id { get; }

    public abstract GateReport Judge(GateFacts facts);

    protected GateReport Allow(params ImmutableArray<Diagnostic> reasons) => new(Id, GateAnswer.Allow, reasons);

    protected GateReport Ask(params ImmutableArray<Diagnostic> reasons) => new(Id, GateAnswer.Ask, reasons);

    protected GateReport Deny(params ImmutableArray<Diagnostic> reasons) => new(Id, GateAnswer.Deny, reasons);
}
