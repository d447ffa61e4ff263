using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli;

/// <summary>How az speaks of one kind of resource. Whatever it leaves unsaid goes by the generic commands.</summary>
internal abstract class AzNoun
{
    /// <summary>The catalogue id.</summary>
    public abstract string Kind { get; }

    /// <summary><c>network nic</c>.</summary>
    public abstract ImmutableArray<string> Words { get; }

    /// <summary>Whether its deletion would ask at a terminal.</summary>
    public virtual bool AsksBeforeDelete => false;

    /// <summary>Whether az has a command that deletes it.</summary>
    public virtual bool Deletes => true;

    /// <summary>Whether az makes it by a template.</summary>
    public virtual bool Deploys => false;

    /// <summary>Says what a new one is to be; false when az has no such command.</summary>
    public virtual bool Create(ResourceAddress address, Phrase phrase) => false;

    /// <summary>Says a change; false when az has no such command.</summary>
    public virtual bool Change(ResourceAddress address, Phrase phrase) => false;

    /// <summary>az's verb for an action of ARM, the same for every kind that has it; null when az has none.</summary>
    public static string? Verb(string action) => action switch
    {
        "start" => "start",
        "stop" or "powerOff" => "stop",
        "deallocate" => "deallocate",
        "restart" => "restart",
        _ => null,
    };

    /// <summary>How it is named on the command line.</summary>
    public virtual ImmutableArray<string> Named(ResourceAddress address) => ["--name", address.Name, "--resource-group", address.ResourceGroup!];
}
