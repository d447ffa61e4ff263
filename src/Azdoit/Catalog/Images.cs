using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>The images that have an everyday name. Source: the image aliases of the Azure CLI, generation 2 where there is one.</summary>
public static class Images
{
    public const string AssumedAlias = "Ubuntu2404";

    private const string AssumedWindowsAlias = "Win2022Datacenter";

    public static ImmutableArray<Image> All { get; } =
    [
        new(AssumedAlias, "Canonical:ubuntu-24_04-lts:server:latest", false) { ArmUrn = "Canonical:ubuntu-24_04-lts:server-arm64:latest" },
        new("Ubuntu2204", "Canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2:latest", false) { ArmUrn = "Canonical:0001-com-ubuntu-server-jammy:22_04-lts-arm64:latest" },
        new("Ubuntu2004", "Canonical:0001-com-ubuntu-server-focal:20_04-lts-gen2:latest", false) { ArmUrn = "Canonical:0001-com-ubuntu-server-focal:20_04-lts-arm64:latest" },
        new("Debian12", "Debian:debian-12:12-gen2:latest", false) { ArmUrn = "Debian:debian-12:12-arm64:latest" },
        new("Debian11", "Debian:debian-11:11-backports-gen2:latest", false),
        new("RHEL9", "RedHat:RHEL:9-lvm-gen2:latest", false),
        new("RHEL8", "RedHat:RHEL:8-lvm-gen2:latest", false),
        new("CentOS", "OpenLogic:CentOS:8_5-gen2:latest", false),
        new("AlmaLinux9", "almalinux:almalinux-x86_64:9-gen2:latest", false),
        new("Rocky9", "resf:rockylinux-x86_64:9-lvm:latest", false),
        new("SuseSles15", "SUSE:sles-15-sp5:gen2:latest", false),
        new("AzureLinux3", "MicrosoftCBLMariner:azure-linux-3:azure-linux-3-gen2:latest", false),
        new("Flatcar", "kinvolk:flatcar-container-linux-free:stable-gen2:latest", false),
        new("Win2025Datacenter", "MicrosoftWindowsServer:WindowsServer:2025-datacenter-g2:latest", true),
        new(AssumedWindowsAlias, "MicrosoftWindowsServer:WindowsServer:2022-datacenter-g2:latest", true),
        new("Win2019Datacenter", "MicrosoftWindowsServer:WindowsServer:2019-datacenter-gensecond:latest", true),
        new("Win2016Datacenter", "MicrosoftWindowsServer:WindowsServer:2016-datacenter-gensecond:latest", true),
        new("Windows11", "MicrosoftWindowsDesktop:windows-11:win11-23h2-pro:latest", true),
    ];

    /// <summary>An alias, a URN or an ARM id. What is none of the aliases is passed on as it was written.</summary>
    /// <param name="os"><c>linux</c> or <c>windows</c> where the request said so, which decides for images without an alias.</param>
    public static Image Find(string image, string? os) =>
        All.FirstOrDefault(known => known.Alias.Equals(image, StringComparison.OrdinalIgnoreCase) || known.Urn.Equals(image, StringComparison.OrdinalIgnoreCase))
        ?? new(image, image, os is null ? image.Contains("windows", StringComparison.OrdinalIgnoreCase) : os == "windows");

    /// <summary>Whether a size has Arm processors, on which images for x64 do not start.</summary>
    internal static bool IsArm(string vmSize) => VmSizes.Find(vmSize)?.Architecture == "Arm64";

    /// <summary>Values about one machine that exclude each other: Azure would refuse them, or one of the two would be lost.</summary>
    internal static IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Text("image") is not { } alias)
        {
            yield break;
        }

        var image = Find(alias, said.Text("os"));
        if (said.Text("os") is { } os && os == "windows" != image.IsWindows)
        {
            yield return new("os", $"{image.Alias} is {(image.IsWindows ? "Windows" : "Linux")}, and {os} is said as well", image.IsWindows ? "windows" : "linux");
        }

        if (said.Text("size") is { } size && IsArm(size) && image.ArmUrn is null && All.Contains(image))
        {
            yield return new("image", $"{size} has Arm processors, and azdoit knows {image.Alias} for x64 only", AssumedAlias);
        }

        if (said.Number("disk_size_gb") is { } gigabytes && gigabytes < OsDisk.ImageGb(image.IsWindows))
        {
            yield return new("disk_size_gb", $"{image.Alias} needs a disk of at least {OsDisk.ImageGb(image.IsWindows)} GB, not of {gigabytes}", $"{OsDisk.ImageGb(image.IsWindows)}");
        }
    }

    /// <summary>"A Windows VM" without an image means the usual Windows.</summary>
    public static ParameterSet WithImage(ParameterSet said) =>
        said.Text("os") == "windows" && !said.Has("image") ? said.With("image", AssumedWindowsAlias) : said;

    /// <summary>Whether a machine's storage profile runs Windows: the disk says so once it exists, the image before.</summary>
    public static bool IsWindows(JsonNode? storageProfile) =>
        Json.Text(storageProfile, "osDisk.osType") is { } os
            ? os.Equals("Windows", StringComparison.OrdinalIgnoreCase)
            : Json.Text(storageProfile, "imageReference.publisher")?.StartsWith("MicrosoftWindows", StringComparison.OrdinalIgnoreCase) == true;
}
