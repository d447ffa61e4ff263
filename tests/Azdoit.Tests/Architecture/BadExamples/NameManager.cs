namespace Azdoit.Tests.Architecture.BadExamples;

internal static class NameManager;
