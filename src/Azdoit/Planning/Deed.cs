using Azdoit.Catalog;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>An operation on a resource that exists, while the plan is being worked out.</summary>
public sealed record Deed(int Clause, ResourceKind Kind, Operation Operation, ParameterSet Parameters, ObservedResource Resource);
