"""Writes src/Azdoit.Sandbox/Facts/sandbox-styles.txt: which status codes Azure's own Python clients take for each type's writes.

/usr/bin/python3 tools/sandbox-styles.py /usr/lib/python3/dist-packages > src/Azdoit.Sandbox/Facts/sandbox-styles.txt
Reads the libraries as text (those of Debian's azure-cli 2.45); runs none of them and asks nobody.
"""
import ast
import collections
import os
import re
import sys

HEAD = """\
# How clients made from Azure's own descriptions expect each type's writes to be answered, where it is not the usual way (PUT 201, then 200, with
# Azure-AsyncOperation; PATCH likewise; DELETE 202). Written by tools/sandbox-styles.py. namespace|PUT DELETE PATCH|type type ...
# PUT: 0 at once 200; 1 at once 201, later 200; 2 at once 201; a 202; m 200 with Azure-AsyncOperation. DELETE: 0 at once 200; 4 at once 204. PATCH: 0 at once 200; a 202.
# "!" and a status: actions that answer without content (202: an operation)."""


def place(url):
    at = url.lower().rfind("/providers/")
    parts = [part for part in url[at + 11:].split("/") if part] if at >= 0 else []
    if len(parts) < 2 or "{" in parts[0] or "." not in parts[0] or any("{" in kind for kind in parts[1::2]):
        return None
    return "/".join([parts[0], *parts[1::2]]), len(parts) % 2 == 1


def note(found, rank, verb, url, codes, is_long, has_body):
    where = place(url)
    if verb in ("PUT", "PATCH", "DELETE", "POST") and where and (verb != "POST") == where[1]:
        found[where[0].lower(), verb].append((rank, where[0], {code for code in codes if code < 300}, is_long, has_body))


def library(path, rank, found):
    tree = ast.parse(open(path, encoding="utf-8").read())
    builders = {}
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.name.startswith("build_"):
            text = ast.unparse(function)
            verb, url = re.search(r"method='(\w+)'", text), re.search(r"'template_url', '([^']+)'", text) or re.search(r"_?url = '([^']+)'", text)
            if verb and url:
                builders[function.name] = verb.group(1), url.group(1)
    for group in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        urls = dict(re.findall(r"(\w+)\.metadata = \{'url': '([^']+)'", ast.unparse(group)))
        for function in (node for node in group.body if isinstance(node, ast.FunctionDef)):
            text = ast.unparse(function)
            codes = re.search(r"status_code not in \[([\d, ]+)\]", text)
            if not codes:
                continue
            builder = re.search(r"(build_\w+_request)\(", text)
            verb, url = builders.get(builder.group(1), (None, None)) if builder else (None, None)
            known = re.search(r"self\.(\w+)\.metadata\['url'\]", text)
            url = urls.get(known.group(1), url) if known else url
            sent = re.search(r"self\._client\.(put|delete|patch|post)\(", text)
            verb = verb or (sent and sent.group(1).upper())
            if url and verb:
                note(found, rank, verb, url, map(int, codes.group(1).split(",")), function.name.endswith("_initial"), "deserialized" in text)


def commands(path, found):
    for operation in re.findall(r"class \w+\(AAZHttpOperation\):(.*?)(?=\n    class |\Z)", open(path, encoding="utf-8").read(), re.S):
        url, verb = re.search(r'format_url\(\s*"([^"]+)"', operation), re.search(r'return "(PUT|PATCH|DELETE|POST)"', operation)
        if url and verb:
            codes = [int(code) for group in re.findall(r"status_code in \[([\d, ]+)\]", operation) for code in group.split(",")]
            note(found, (2, ""), verb.group(1), url.group(1), codes, "build_lro_polling" in operation, "deserialize_http_content" in operation)


def put(codes, is_long):
    if is_long:
        return "-" if 201 in codes else "a" if 202 in codes else "m"
    return "2" if codes == {201} else "1" if 201 in codes else "0"


def delete(codes, is_long):
    return ("-" if 202 in codes else "0") if is_long else "0" if 200 in codes else "4"


def patch(codes, is_long, before):
    return ("a" if 202 in codes else "-") if 200 not in codes else "0" if not is_long and before in "-am" else "-"


def main(root):
    found = collections.defaultdict(list)
    for folder, _, files in os.walk(root + "/azure"):
        parts = folder.split("/")
        for file in (os.path.join(folder, name) for name in files if name.endswith(".py")):
            if "mgmt" in parts and parts[-1] == "operations" and "aio" not in parts:
                version = re.findall(r"v(20\d\d_\d\d_\d\d)(_preview)?", folder)
                library(file, (0 if version and version[-1][1] else 1, version[-1][0] if version else "9"), found)
            elif "aaz" in parts and "latest" in parts:
                commands(file, found)
    lines, spelt = collections.defaultdict(set), {}
    newest = {key: max(each, key=lambda one: one[0]) for key, each in found.items()}
    for key in sorted({kind for kind, _ in newest}):
        of = {verb: newest[key, verb] for verb in ("PUT", "DELETE", "PATCH", "POST") if (key, verb) in newest}
        ns, kind = next(iter(of.values()))[1].split("/", 1)
        ns = spelt.setdefault(ns.lower(), ns)
        if ns == "Microsoft.Authorization" or key == "microsoft.resources/deployments":
            continue
        if "POST" in of and not of["POST"][4]:
            codes, is_long = of["POST"][2:4]
            lines[ns, f"!{202 if 202 in codes and (is_long or 200 not in codes) else 200 if 200 in codes else 204}"].add(kind)
        style = put(*of["PUT"][2:4]) if "PUT" in of else "-"
        style += delete(*of["DELETE"][2:4]) if "DELETE" in of else "-"
        style += patch(*of["PATCH"][2:4], style[0]) if "PATCH" in of else "-"
        if style != "---":
            lines[ns, style].add(kind)
    print(HEAD)
    for (ns, style), kinds in sorted(lines.items(), key=lambda line: (line[0][0].lower(), line[0][1])):
        print(f"{ns}|{style}|{' '.join(sorted(kinds))}")


main(sys.argv[1])
