using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>
/// What a request can be about: its nouns, what can be said about it and done with it. Most subjects are kinds of
/// resource (<see cref="ResourceKind"/>); <see cref="AnyResource"/> and <see cref="Cost"/> are not.
/// </summary>
public abstract class Subject
{
    /// <summary>The word in <c>vm.create</c>.</summary>
    public abstract string Id { get; }

    /// <summary>For people, singular: <c>virtual machine</c>.</summary>
    public abstract string Title { get; }

    /// <summary>
    /// Everything that people call it, singular, lower case, most specific first. No noun belongs to two subjects; where one
    /// contains another ("sql server", "server"), the longest that fits the words wins.
    /// </summary>
    public abstract ImmutableArray<string> Nouns { get; }

    public abstract ImmutableArray<Parameter> Parameters { get; }

    public abstract ImmutableArray<Operation> Operations { get; }

    public Operation? Find(string verb) => Operations.FirstOrDefault(operation => operation.Verb == verb);

    public Parameter? FindParameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>What was said, completed with what a creation assumes. A kind overrides it where one value decides another (Windows decides the image).</summary>
    public virtual ParameterSet WithDefaults(ParameterSet said) =>
        Parameters.Where(parameter => parameter.Default is not null && !said.Has(parameter.Name))
            .Aggregate(said, (all, parameter) => all.With(parameter.Name, parameter.Default!));
}
