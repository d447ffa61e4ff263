namespace Azdoit.Intents.Words;

/// <summary>Words that announce a value: the parameter's own name and what people say for it.</summary>
internal static class Cues
{
    public static readonly string[] All =
    [
        "priority:prio",
        "size:size|cache size|node size|node vm size|node sku|agent size|vm size|sized|of size|instance type|machine type|machine size|instance size|flavor|flavour|vm type",
        "to_size:to size|new size",
        "sku:sku|pricing tier|price tier|service objective|service tier|plan sku|disk type|disk sku|performance type|disk performance type|storage type|pricing plan|pricing option|edition|sku tier",
        "spread:zone redundant|zone-redundant|zone redundancy|zone-redundancy|zone resilient|zone-resilient|zone-spanning|multi-zone|multi-az|cross-zone|all zones|all availability zones|all three zones|all three availability zones|every zone|every availability zone",
        "tier:tier|performance|performance level|performance tier|storage tier",
        "region:region|location|datacenter|data center|azure region|region of",
        "image:image|os image|operating system|distro|distribution",
        "redundancy:redundancy|replication setting|redundancy setting|redundancy option|replication option|replication strategy|replication|storage redundancy|redundant|replicated|replication type",
        "access_tier:access tier|blob tier|default access tier",
        "zone:zone|availability zone|az|zone number",
        "zones:zones|availability zones",
        "admin_username:login|login name|admin username|admin user|username|user name|admin name|admin login|administrator|admin account|admin user named|admin user called|admin account named|admin account called|administrator named|administrator called|admin named|admin called|admin|administrator login|administrator name|administrator username|administrator user name|admin user name|administrator account|administrator user|admin account name|server admin|server admin login|server admin username|server administrator|server administrator login|sql admin|sql admin login|admin login name",
        "ssh_key:ssh key|ssh public key|public key|ssh key file|key file",
        "address_prefix:address space|address ranges|ip ranges|ip address ranges|ip address range|ip address space|ipv4 address space|ipv4 address range|ipv4 range|ipv4 address prefix|subnet address range|subnet address prefix|subnet range|address prefix|address range|cidr|cidr range|ip range|address block|cidr block|cidr block of|prefix|range|subnet prefix|address prefixes|address spaces",
        "port:port|ports|health probe on port|a health probe on port|health probe for port|probe on port|health probe|destination port|destination ports|destination port range|destination port ranges|tcp port|tcp ports|udp port|inbound port|inbound ports|traffic on port|inbound traffic on port|inbound traffic on|inbound",
        "source:source|source ip|source address|source range",
        "protocol:protocol",
        "version:version|kubernetes version|k8s version|engine version|runtime version",
        "runtime:runtime|runtime stack|stack|language",
        "node_count:initial node count|initial number of nodes|node count|number of nodes|the number of nodes|the node count|nodes count",
        "access:action|rule action",
        "count:initial instance count|initial count|initial number of instances|default instance count|count|quantity|the count|the number of instances|the number of vm instances|number of vm instances|the instance count|the capacity|instance count|number of instances|capacity|instances count",
        "min_count:min|minimum|min count|minimum count|min nodes|minimum nodes|minimum of|min of|at least",
        "max_count:max|maximum|max count|maximum count|max nodes|maximum nodes|maximum of|max of|at most|up to a maximum of",
        "memory_gb:ram|memory|mem",
        "kind:kind|api",
        "period:period",
        "disk_size_gb:disk size|max size|maximum size|max data size|max storage|maximum storage|the max size of|max size of|storage size|os disk size|storage capacity|the storage of|disk space|the disk size of|the storage size of|storage of",
        "group_by:grouped by|group by|broken down by|split by|breakdown by|by|per",
        "tags:tagged|tagged with|tagged as|tag|tags|with tag|with tags|with the tag|with the tags|label|labels|labelled|labeled|labelled with|labeled with|having tag|that have tag|that have the tag|with a tag|tagging|tagging it|tagged:|with label|with labels|where tag|whose tag|with a tag of|environment tag",
        "public_access:public access|public read|anonymous blob access|anonymous container access|blob anonymous access|public blobs|public blob access|anonymous access|anonymous public access|blob public access|container public access|publicly accessible|public read access|anonymous read access|public internet access",
    ];

    public static readonly string[] Names =
    [
        "called", "named", "name", "names", "with name", "with names", "with the name", "with the names", "name of", "a name of", "the name", "with a name of", "titled", "dubbed",
            "by the name of", "whose name is", "call it", "call them", "name it",
        "name them", "call the vm", "call the rule", "call the group", "call the network", "call the subnet", "call the cluster", "call the account", "call the server",
            "call the disk", "call the app", "call the plan", "call the database", "naming it", "naming them", "name is", "names are", "known as", "call this", "name should be",
            "the name should be", "name:", "identified as", "it's called", "it's named", "they're called",
    ];

    public static readonly (string Phrase, string Form)[] Patterns =
    [
        ("starting with", "{0}*"), ("starts with", "{0}*"), ("start with", "{0}*"), ("beginning with", "{0}*"), ("begins with", "{0}*"), ("begin with", "{0}*"),
            ("prefixed with", "{0}*"), ("prefixed by", "{0}*"),
        ("with prefix", "{0}*"), ("with the prefix", "{0}*"), ("with a prefix of", "{0}*"), ("ending with", "*{0}"), ("ending in", "*{0}"), ("ends with", "*{0}"),
            ("end with", "*{0}"), ("ends in", "*{0}"), ("end in", "*{0}"),
        ("with suffix", "*{0}"), ("suffixed with", "*{0}"), ("matching", "{0}"), ("that match", "{0}"), ("matches", "{0}"), ("match", "{0}"), ("named like", "{0}"),
            ("like", "{0}"), ("names like", "{0}"), ("containing", "*{0}*"), ("contains", "*{0}*"),
        ("contain", "*{0}*"), ("in their name", ""), ("in its name", ""), ("in the name", ""), ("in their names", ""),
    ];
}
