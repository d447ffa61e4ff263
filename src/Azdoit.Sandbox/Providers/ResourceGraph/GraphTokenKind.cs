namespace Azdoit.Sandbox.Providers.ResourceGraph;

internal enum GraphTokenKind
{
    Word,
    Text,
    Number,
    Sign,
}
