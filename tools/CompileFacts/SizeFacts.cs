namespace CompileFacts;

internal static class SizeFacts
{
    public static void Write(string from, string to)
    {
        var origins = new Origins();
        var lines = Csv.Read(from, "azure_vm_sizes.csv").Select(row => string.Join('|',
            row["sku"], row["vcpus"], row["memory_gib"], row["family"], row["cpu_arch"], row["premium_io"] switch { "True" => "p", "False" => "-", _ => "" },
            row["superseded_by"], origins.Code(row["source"], row["as_of"], "observed", ""))).ToList();
        FactWriter.Write(to, "vm-sizes.txt", ["sku|vcpus|memory_gib|family|architecture|premium disks|superseded by|origin", .. origins.Header], lines);
    }
}
