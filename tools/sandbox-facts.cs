// Compiles the sandbox's own subset of the facts: dotnet run tools/sandbox-facts.cs -- <facts folder> src/Azdoit.Sandbox/Facts
// Publishing ahead of time is the default of file-based programs and needs a pack that not every machine can get.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// One line per VM size and per region, '|' between fields; the regions of a size are a bit mask over the lines of sandbox-regions.txt.
using System.Text;

var (facts, target) = (args[0], args[1]);
var regions = Rows("azure_regions.csv");
var index = regions.Select((r, i) => (Name: r["name"], i)).ToDictionary(r => r.Name, r => r.i);
var offered = new Dictionary<string, UInt128>();
foreach (var price in Rows("azure_vm_prices.csv"))
{
    if (index.TryGetValue(price["region"], out var at))
        offered[price["sku"]] = offered.GetValueOrDefault(price["sku"]) | (UInt128.One << at);
}

Write("sandbox-regions.txt", "name|display|geography|group|paired|zones|category|latitude|longitude|place; source: azure_regions.csv, 2026-03-12",
    regions.Select(r => Line(r["name"], r["display_name"], r["geography"], r["geography_group"], r["paired_region"],
        r["zone_count"], r["category"], r["latitude"], r["longitude"], r["physical_location"])));
Write("sandbox-sizes.txt", "sku|vcpus|memory_gib|family|data_disks|temp_gib|nics|gpus|premium_io|accelerated|arch|generations|region mask (hex); source: azure_vm_sizes.csv and azure_vm_prices.csv, 2026-08-22",
    Rows("azure_vm_sizes.csv").Where(s => s["sku"] == s["sku"].Trim() && s["family"] != "" && offered.ContainsKey(s["sku"])).Select(s => Line(
        s["sku"], s["vcpus"], s["memory_gib"], s["family"], s["max_data_disks"], s["temp_disk_gib"], s["max_nics"], s["gpus"],
        s["premium_io"] == "True" ? "1" : "0", s["accelerated_networking"] == "True" ? "1" : "0", s["cpu_arch"], s["hyperv_generations"],
        offered[s["sku"]].ToString("x"))));

static string Line(params string[] fields) => string.Join('|', fields);

void Write(string name, string heading, IEnumerable<string> lines) =>
    File.WriteAllText(Path.Combine(target, name), $"# {heading}\n{string.Join('\n', lines)}\n");

List<Dictionary<string, string>> Rows(string name)
{
    var lines = File.ReadLines(Path.Combine(facts, name)).Select(Fields).ToList();
    return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
}

static List<string> Fields(string line)
{
    var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
    foreach (var c in line)
    {
        if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
        else field.Append(c);
    }
    fields.Add(field.ToString());
    return fields;
}
