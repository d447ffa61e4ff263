namespace Azdoit.Connectors.Sandboxes.Clients;

/// <summary>
/// Some distributions ship an <c>az</c> that asks its libraries for API versions which they package without. The wrapper starts the same program and
/// takes, for each such library, the newest version that is there. Where nothing is missing it changes nothing.
/// </summary>
public static class AzWrapper
{
    private const string Interpreter = "#!/usr/bin/python3";

    internal const string Text = Interpreter + """

        import runpy
        import sys

        del sys.path[0]

        """ + Mending + """

        runpy.run_module("azure.cli", run_name="__main__")

        """;

    /// <summary>The part that mends, for a program that runs az's commands within itself.</summary>
    internal const string Mending = """
        import importlib
        import importlib.util
        import os
        import re

        os.environ.setdefault("AZ_INSTALLER", "DEB")

        import azure.mgmt
        from azure.cli.core.profiles import _shared as profiles


        def folder(version):
            return "v" + re.sub(r"[-.]", "_", version)


        def mended(library, version):
            parts = library.split(".")[2:]
            for root in azure.mgmt.__path__:
                home = os.path.join(root, *parts)
                if not os.path.isdir(home) or os.path.isdir(os.path.join(home, folder(version))):
                    continue
                present = sorted(name for name in os.listdir(home) if re.fullmatch(r"v\d{4}(_\d\d){2}", name))
                if present:
                    return present[-1][1:].replace("_", "-")
            return version


        latest = profiles.AZURE_API_PROFILES["latest"]
        for resource, wanted in latest.items():
            library = resource.import_prefix
            if not library.startswith("azure.mgmt."):
                continue
            if isinstance(wanted, str):
                latest[resource] = mended(library, wanted)
            elif wanted is not None:
                for group, version in wanted.profile.items():
                    wanted.profile[group] = mended(library, version)

        class SharedOperations:
            # Of libraries that keep the operations of all versions in one place.

            @classmethod
            def find_spec(cls, name, path=None, target=None):
                found = re.fullmatch(r"(azure\.mgmt\.\w+)\.v\d[\w]*\.operations", name)
                return importlib.util.spec_from_loader(name, cls) if found else None

            @staticmethod
            def create_module(spec):
                return importlib.import_module(re.sub(r"\.v\d\w*\.operations$", ".operations", spec.name))

            @staticmethod
            def exec_module(module):
                pass


        sys.meta_path.append(SharedOperations)

        if "role" in sys.argv or "--role" in sys.argv:
            from azure.cli.command_modules.role import _client_factory as clients

            def with_settings(*args, made=clients._auth_client_factory, **options):
                client = made(*args, **options)
                for group in (client.role_definitions, client.role_assignments):
                    if not hasattr(group, "config"):
                        type(group).config = property(lambda self: self._config)
                return client

            clients._auth_client_factory = with_settings

        # A first run would ask the internet for a newer az.
        from azure.cli.core import util
        util.check_connectivity = lambda *args, **options: False
        """;

    /// <summary>Whether the program at this path is one that a distribution packaged on its own Python: all others bring matching libraries.</summary>
    public static bool IsNeededFor(string az)
    {
        using var reader = new StreamReader(az);
        Span<char> head = stackalloc char[Interpreter.Length];
        return reader.ReadBlock(head) == head.Length && head.SequenceEqual(Interpreter);
    }
}
