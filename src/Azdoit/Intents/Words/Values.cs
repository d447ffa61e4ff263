namespace Azdoit.Intents.Words;

/// <summary>Everyday words for values that several kinds share.</summary>
internal static class Values
{
    public static readonly string[] States =
    [
        "running:running|started|powered on|turned on|switched on|live|up and running|online|active|currently running|that are on",
        "stopped:stopped|powered off|shut down|shutdown|turned off|switched off|powered down|halted|offline|not running|currently stopped|that are off|aren't running|are not running|not started",
        "deallocated:deallocated|de-allocated|stopped (deallocated)",
        "idle:idle|unattached|not attached to a vm|not attached to any vm|aren't attached to a vm|aren't attached to any vm|isn't attached to a vm|isn't attached to any vm|not attached to a virtual machine|not attached to any virtual machine|aren't attached to a virtual machine|aren't attached to any virtual machine|not attached to anything|aren't attached to anything|aren't attached|isn't attached|not attached|no longer attached|unused|inactive|not in use|not being used|not used|aren't being used|idling|underused|sitting idle",
        "untagged:untagged|without tags|have no tags|has no tags|do not have tags|do not have any tags|don't have tags|don't have any tags|with no tag|with no tags at all|with missing tags|carry no tags|lack tags|lacking tags|that lack tags|no tags|tagless|without any tags|with no tags|that have no tags|missing tags|not tagged|unlabeled|that have no tags at all|without a tag|that are not tagged|having no tags|that aren't tagged|without the tag|without tag|without the tags|lacking the tag|lacking tag|missing the tag|missing tag|that lack the tag|that don't have the tag|that do not have the tag|not labeled|not labelled",
    ];

    /// <summary>Sizes by word; the D series of version 3, as the assumed size is.</summary>
    public static readonly string[] Sizes =
    [
        "Standard_B1s:tiny|micro|very small|cheapest|smallest|minimal|nano|the cheapest|the smallest|cheapest possible|the cheapest possible|smallest possible|as cheap as possible|as small as possible|that costs as little as possible|that is as cheap as possible|at the lowest cost|lowest cost|with the lowest cost|the smallest possible",
        "Standard_B2s:small|little|cheap|inexpensive|burstable|lightweight|small-sized|low-cost|low cost",
        "Standard_D4s_v3:medium|medium-sized|mid-sized|mid-size|midsize|average|moderate|medium size",
        "Standard_D8s_v3:large|big|powerful|large-sized|beefy|large size",
        "Standard_D16s_v3:extra large|extra-large|xlarge|xl|huge|very large|massive",
    ];

    public static readonly string[] Images =
    [
        "Ubuntu2404:ubuntu|ubuntu lts|ubuntu server|ubuntu linux|ubuntu 24.04|ubuntu 24.04 lts|ubuntu 24|ubuntu24|ubuntu server 24.04|ubuntu server 24.04 lts|ubuntu-24.04|ubuntults|the latest ubuntu|latest ubuntu|ubuntu latest|noble",
        "Ubuntu2204:ubuntu 22.04|ubuntu 22.04 lts|ubuntu 22|ubuntu22|ubuntu server 22.04|ubuntu server 22.04 lts|ubuntu-22.04|jammy|ubuntu jammy",
        "Ubuntu2004:ubuntu 20.04|ubuntu 20.04 lts|ubuntu 20|ubuntu20|ubuntu server 20.04|ubuntu server 20.04 lts|ubuntu-20.04|focal",
        "Debian12:debian|debian 12|debian linux|bookworm|debian-12",
        "Debian11:debian 11|bullseye|debian-11",
        "RHEL9:rhel|rhel 9|red hat|redhat|red hat enterprise linux|red hat 9|red hat enterprise linux 9|red hat linux|redhat 9|rhel-9",
        "RHEL8:rhel 8|red hat 8|red hat enterprise linux 8|redhat 8|rhel-8",
        "CentOS:centos|centos 8|cent os",
        "AlmaLinux9:almalinux|alma linux|alma|almalinux 9|alma linux 9|alma 9",
        "Rocky9:rocky|rocky linux|rocky 9|rocky linux 9|rockylinux",
        "SuseSles15:suse|sles|sles 15|suse linux|suse linux enterprise|suse linux enterprise server|suse linux enterprise server 15|opensuse",
        "AzureLinux3:azure linux|azurelinux|mariner|cbl-mariner|azure linux 3|azurelinux 3",
        "Flatcar:flatcar|flatcar linux|flatcar container linux",
        "Win2025Datacenter:windows server 2025|windows server 2025 datacenter|windows 2025|win2025|win 2025|windows server 2025 datacenter edition",
        "Win2022Datacenter:windows server 2022|windows server 2022 datacenter|windows 2022|win2022|win 2022|windows server|windows datacenter|windows server datacenter|ws2022|windows server 2022 datacenter edition|server 2022|windows server vm",
        "Win2019Datacenter:windows server 2019|windows server 2019 datacenter|windows 2019|win2019|win 2019|ws2019|server 2019|windows server 2019 datacenter edition",
        "Win2016Datacenter:windows server 2016|windows server 2016 datacenter|windows 2016|win2016|win 2016|server 2016",
        "Windows11:windows 11|windows 11 desktop|win11|win 11|windows 11 pro|windows desktop|windows 11 enterprise",
    ];

    public static readonly string[] Periods =
    [
        "day:today|yesterday|per day|a day|daily|last day|past day|last 24 hours|day|this day|so far today|each day",
        "week:this week|last week|past week|per week|a week|weekly|last 7 days|past 7 days|week|the last week|the past week|the last 7 days|week to date",
        "month:this month|last month|past month|per month|a month|monthly|last 30 days|past 30 days|month|the last month|the past month|month to date|month-to-date|mtd|the last 30 days|the past 30 days|current month|the current month|the month|so far this month|previous month|the previous month|each month",
        "year:this year|last year|past year|per year|a year|yearly|annually|annual|year|year to date|ytd|the last year|the past year",
    ];

    /// <summary>Whatever comes in or goes out.</summary>
    public static readonly string[] AllPorts =
    [
        "all traffic", "any traffic", "all ports", "any port", "all inbound traffic", "all outbound traffic", "all incoming traffic", "all outgoing traffic", "all ingress traffic",
            "all egress traffic", "any inbound traffic", "any outbound traffic", "all ingress", "all egress",
    ];

    /// <summary>Ports by the name of what listens there.</summary>
    public static string? Port(string word) => word switch
    {
        _ when Array.IndexOf(AllPorts, word) >= 0 => "*",
        "ssh" => "22",
        "rdp" => "3389",
        "http" or "web" => "80",
        "https" or "tls" or "ssl" => "443",
        "dns" => "53",
        "ftp" => "21",
        "smtp" => "25",
        "postgres" or "postgresql" => "5432",
        "mysql" => "3306",
        "mssql" => "1433",
        "redis" => "6379",
        "winrm" => "5986",
        "telnet" => "23",
        "sftp" => "22",
        "ldap" => "389",
        "ldaps" => "636",
        "smb" => "445",
        "imap" => "143",
        "ntp" => "123",
        _ => null,
    };
}
