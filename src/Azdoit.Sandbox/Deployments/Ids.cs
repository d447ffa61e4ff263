using System.Security.Cryptography;
using System.Text;

namespace Azdoit.Sandbox.Deployments;

internal static class Ids
{
    /// <summary>The id of the operation that brings one resource of a deployment up: the same however often one looks.</summary>
    public static string OfStep(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToLowerInvariant())).AsSpan(0, 8));
}
