using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Sql;

/// <summary>A database gets another name on the same server.</summary>
internal static class DatabaseRename
{
    public static Endpoint Endpoint { get; } = new("POST", "Microsoft.Sql/servers/databases/move", (cloud, request, database) =>
    {
        if (database is null || request.Body?.Text("id") is not { } asked || ArmId.Parse(asked) is not { } target)
        {
            return Errors.MissingParameter("id");
        }

        if (target.Parent is null || cloud.Resources.Find(target.Parent)?.Id.Key != database.Id.Parent?.ToLowerInvariant())
        {
            return new ArmError(400, "InvalidResourceId", "A database can only be renamed within its server.") { Target = "id" };
        }

        if (cloud.Resources.Find(target.Key) is not null)
        {
            return new ArmError(409, "DatabaseAlreadyExists", $"Database '{target.Name}' already exists. Choose a different database name.");
        }

        Relocation.Move(cloud, database, $"{database.Id.Parent}/databases/{target.Name}");
        return new ArmReply(200);
    });
}
