using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Faults;

/// <summary>Which fault strikes a request, and what it does to it.</summary>
internal sealed class RequestFaults(Cloud cloud, FaultTable faults)
{
    /// <summary>For tests: a fault for this one request, as JSON.</summary>
    public const string Header = "x-sandbox-fault";

    public static OperationFate? Fate(Cloud cloud, FaultRule? fault, ArmRequest request) => fault?.Phase switch
    {
        FaultPhase.NeverFinishes => new OperationFate(true, null),
        FaultPhase.FailsLate => new OperationFate(false, FaultWording.Error(cloud, fault, request)),
        _ => null,
    };

    public static ArmReply Refusal(Cloud cloud, FaultRule fault, ArmRequest request)
    {
        ArmReply reply = FaultWording.Error(cloud, fault, request);
        return fault.RetryAfterSeconds is { } seconds ? reply.With("Retry-After", $"{seconds}") : reply;
    }

    /// <summary>A fault that came with the request itself, or one in force. False when the header is not a fault.</summary>
    public bool TryFind(ArmRequest request, out FaultRule? fault, out ArmReply malformed)
    {
        (fault, malformed) = (null, new ArmReply(400));
        if (request.Headers[Header] is not { Count: 1 } given)
        {
            fault = faults.Strike(request);
            return true;
        }

        try
        {
            var problem = "it is not a JSON object";
            fault = JsonText.Parse(Encoding.UTF8.GetBytes(given.ToString())) is JsonObject json ? FaultJson.Read(json, out problem) : null;
            malformed = Errors.InvalidContent($"{Header}: {problem}");
            return fault is not null;
        }
        catch (JsonException broken)
        {
            malformed = Errors.InvalidContent($"{Header}: {broken.Message}");
            return false;
        }
    }

    /// <summary>Somebody else changes the resource that a request has just written.</summary>
    public void Interfere(string path, FaultRule fault)
    {
        lock (cloud.Gate)
        {
            if (cloud.Resources.Find(path) is { } resource)
            {
                resource.Body.Merge(fault.Change ?? new JsonObject { ["tags"] = new JsonObject { ["changed-by"] = "somebody else" } });
                cloud.Save(resource);
                cloud.Commit();
            }
        }
    }
}
