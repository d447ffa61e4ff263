namespace Azdoit.Sandbox.Arm;

/// <summary>The types that have a model of their own, and a generic model for each of the others as it turns up.</summary>
internal sealed class ModelTable(IEnumerable<ResourceModel> models, Func<string, ResourceModel> other)
{
    private readonly Dictionary<string, ResourceModel> _models = models.ToDictionary(m => m.Type, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ResourceModel> All => _models.Values;

    public bool Has(string type) => _models.ContainsKey(type);

    public ResourceModel Of(string type) => _models.GetValueOrDefault(type) ?? other(type);
}
