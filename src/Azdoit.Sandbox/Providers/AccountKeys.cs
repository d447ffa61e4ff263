using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers;

/// <summary>Keys of a resource: the same on every reading, others after they were made anew, and worth nothing anywhere else.</summary>
internal static class AccountKeys
{
    public static string Of(HomeKeys keys, Resource resource, string name, int bytes) =>
        Convert.ToBase64String(keys.Derive($"{resource.Id.Key} {resource.Created:O} {name}{(resource.Hidden.Whole(name) is { } generation ? $" {generation}" : "")}", bytes));

    public static void Renew(Cloud cloud, Resource resource, string name)
    {
        resource.Hidden[name] = (resource.Hidden.Whole(name) ?? 0) + 1;
        cloud.Save(resource);
    }
}
