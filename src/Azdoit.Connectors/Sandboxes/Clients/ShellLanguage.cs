using System.Collections.Immutable;

namespace Azdoit.Connectors.Sandboxes.Clients;

/// <summary>How a shell is told to set and to forget variables.</summary>
public abstract class ShellLanguage
{
    private ShellLanguage(string name) => Name = name;

    public static ImmutableArray<ShellLanguage> All { get; } = [new Bash(), new Fish(), new Pwsh(), new Cmd()];

    public string Name { get; }

    public abstract string Set(string name, string value);

    /// <summary>The value is what a file holds: it shows in no output and no history.</summary>
    public abstract string SetFromFile(string name, string file);

    public abstract string Unset(string name);

    /// <summary>Puts a folder in front of PATH, once however often it is run.</summary>
    public abstract string Prepend(string folder);

    public abstract string Withdraw(string folder);

    private sealed class Bash() : ShellLanguage("bash")
    {
        public override string Set(string name, string value) => $"export {name}={Quoted(value)}";

        public override string SetFromFile(string name, string file) => $"export {name}=\"$(cat {Quoted(file)})\"";

        public override string Unset(string name) => $"unset {name}";

        public override string Prepend(string folder) => $"case \":$PATH:\" in *:{Quoted(folder)}:*) ;; *) export PATH={Quoted(folder)}:\"$PATH\" ;; esac";

        public override string Withdraw(string folder) => $"export PATH=\"$(printf %s \"$PATH\" | tr : '\\n' | grep -vxF {Quoted(folder)} | paste -sd : -)\"";

        private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    private sealed class Fish() : ShellLanguage("fish")
    {
        public override string Set(string name, string value) => $"set -gx {name} {Quoted(value)}";

        public override string SetFromFile(string name, string file) => $"set -gx {name} (cat {Quoted(file)})";

        public override string Unset(string name) => $"set -e {name}";

        public override string Prepend(string folder) => $"contains -- {Quoted(folder)} $PATH; or set -gx PATH {Quoted(folder)} $PATH";

        public override string Withdraw(string folder) => $"set -gx PATH (string match -v -- {Quoted(folder)} $PATH)";

        private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
    }

    private sealed class Pwsh() : ShellLanguage("pwsh")
    {
        private const string Separator = "[IO.Path]::PathSeparator";

        public override string Set(string name, string value) => $"$env:{name} = {Quoted(value)}";

        public override string SetFromFile(string name, string file) => $"$env:{name} = (Get-Content -Raw -LiteralPath {Quoted(file)}).Trim()";

        public override string Unset(string name) => $"Remove-Item -ErrorAction SilentlyContinue Env:{name}";

        public override string Prepend(string folder) => $"if (($env:PATH -split {Separator}) -notcontains {Quoted(folder)}) {{ $env:PATH = {Quoted(folder)} + {Separator} + $env:PATH }}";

        public override string Withdraw(string folder) => $"$env:PATH = ($env:PATH -split {Separator} | Where-Object {{ $_ -ne {Quoted(folder)} }}) -join {Separator}";

        private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private sealed class Cmd() : ShellLanguage("cmd")
    {
        public override string Set(string name, string value) => $"set \"{name}={value}\"";

        public override string SetFromFile(string name, string file) => $"set /p \"{name}=\" < \"{file}\"";

        public override string Unset(string name) => $"set \"{name}=\"";

        public override string Prepend(string folder) => $"set \"PATH={folder};%PATH%\"";

        public override string Withdraw(string folder) => $"call set \"PATH=%%PATH:{folder};=%%\"";
    }
}
