namespace Azdoit.Inventory;

/// <summary>One resource that depends on another, and why.</summary>
/// <param name="User">Breaks or goes when <paramref name="On"/> goes.</param>
/// <param name="Because">The reason in words: the property that names it, or that it is a part of it.</param>
/// <param name="Property">The property of the user that names the other; null when it goes for another reason.</param>
public sealed record Dependency(ResourceAddress User, ResourceAddress On, string Because, string? Property);
