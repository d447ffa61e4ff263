using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>Management locks, at a subscription, a group or a resource. <see cref="LockGuard"/> enforces them.</summary>
internal sealed class Locks() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Authorization/locks";
    public const string CanNotDelete = "CanNotDelete", ReadOnly = "ReadOnly";

    private const int LongestNotes = 512;

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError? Prepare(Draft draft)
    {
        var asked = draft.Properties.Text("level");
        if (Array.Find([CanNotDelete, ReadOnly], l => l.Equals(asked, StringComparison.OrdinalIgnoreCase)) is not { } level)
        {
            return Errors.InvalidContent($"The lock level '{asked}' is not supported. The supported levels are '{CanNotDelete},{ReadOnly}'.");
        }

        draft.Properties["level"] = level;
        return draft.Properties.Text("notes") is { Length: > LongestNotes }
            ? Errors.InvalidContent($"The lock notes exceed the maximum length of {LongestNotes} characters.")
            : null;
    }
}
