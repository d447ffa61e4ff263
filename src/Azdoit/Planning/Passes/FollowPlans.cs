using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Planning.Passes;

/// <summary>An app runs on the system of its plan: where none was said it follows the plan that was named, and where another one was said that is refused.</summary>
internal static class FollowPlans
{
    private const string Role = "appservice_plan", System = "os";

    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        foreach (var app in draft.Wishes.Where(wish => wish.Kind.Uses.ContainsKey(Role) && wish.Roles.ContainsKey(Role)).ToList())
        {
            var place = app.Roles[Role];
            var system = place.Wish is { } key ? draft[key].Parameters.Text(System) ?? "linux"
                : await draft.Cloud.ReadAsync(place.Existing!, ct) is { Body: var plan } && Json.At(plan, "properties.reserved") is not null ? Json.IsTrue(plan, "properties.reserved") ? "linux" : "windows"
                : null;
            if (system is null || (app.Parameters.Text(System) ?? "linux") == system)
            {
                continue;
            }

            draft = app.Parameters.Has(System) && !draft.Clauses[app.Clause].IsAssumed(System)
                ? draft.Saying(Diagnostic.Error(
                    PlanningCodes.InvalidValue,
                    $"A {app.Kind.Title} for {app.Parameters.Text(System)} cannot run there",
                    $"The App Service plan '{place.Existing?.Name ?? draft[place.Wish!.Value].Name}' is for {system}."))
                : draft.Replace(app with { Parameters = app.Parameters.With(System, system) });
        }

        return draft;
    }
}
