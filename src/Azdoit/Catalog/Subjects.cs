using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>Everything that a request can be about: what understanding reads its nouns from.</summary>
public static class Subjects
{
    public static ImmutableArray<Subject> All { get; } = [.. KnownKinds.All, new AnyResource(), new Cost()];

    public static Subject? Find(string id) => All.FirstOrDefault(subject => subject.Id == id);
}
