namespace Azdoit.Redaction;

/// <summary>The tokens that can be told by their beginning, as their issuers document them.</summary>
internal static class KnownShapes
{
    private const int Ascii = 128;

    public static TokenShape[] All { get; } =
    [
        new("ghp_", Letters.Plain, 20, "a GitHub token"),
        new("gho_", Letters.Plain, 20, "a GitHub token"),
        new("ghu_", Letters.Plain, 20, "a GitHub token"),
        new("ghs_", Letters.Plain, 20, "a GitHub token"),
        new("ghr_", Letters.Plain, 20, "a GitHub token"),
        new("github_pat_", Letters.Word, 20, "a GitHub token"),
        new("glpat-", Letters.Word, 16, "a GitLab token"),
        new("gldt-", Letters.Word, 16, "a GitLab token"),
        new("glrt-", Letters.Word, 16, "a GitLab token"),
        new("glcbt-", Letters.Word, 16, "a GitLab token"),
        new("glptt-", Letters.Word, 16, "a GitLab token"),
        new("glft-", Letters.Word, 16, "a GitLab token"),
        new("glsoat-", Letters.Word, 16, "a GitLab token"),
        new("gloas-", Letters.Word, 16, "a GitLab token"),
        new("glagent-", Letters.Word, 16, "a GitLab token"),
        new("xoxa-", Letters.Word, 10, "a Slack token"),
        new("xoxb-", Letters.Word, 10, "a Slack token"),
        new("xoxp-", Letters.Word, 10, "a Slack token"),
        new("xoxr-", Letters.Word, 10, "a Slack token"),
        new("xoxs-", Letters.Word, 10, "a Slack token"),
        new("xoxe-", Letters.Word, 10, "a Slack token"),
        new("xoxe.", Letters.Dotted, 10, "a Slack token"),
        new("xapp-", Letters.Word, 10, "a Slack token"),
        new("hooks.slack.com/services/", Letters.Path, 20, "a Slack webhook"),
        new("hooks.slack.com/workflows/", Letters.Path, 20, "a Slack webhook"),
        new("discord.com/api/webhooks/", Letters.Path, 30, "a Discord webhook"),
        new("discordapp.com/api/webhooks/", Letters.Path, 30, "a Discord webhook"),
        new("npm_", Letters.Plain, 20, "an npm token"),
        new("oy2", Letters.Plain, 43, "a NuGet key", Most: 43),
        new("pypi-", Letters.Word, 50, "a PyPI token"),
        new("rubygems_", Letters.Hex, 32, "a RubyGems key"),
        new("cio", Letters.Plain, 32, "a crates.io token", Most: 32),
        new("AKIA", Letters.Plain, 16, "an AWS key id", Most: 16),
        new("ASIA", Letters.Plain, 16, "an AWS key id", Most: 16),
        new("ABIA", Letters.Plain, 16, "an AWS key id", Most: 16),
        new("ACCA", Letters.Plain, 16, "an AWS key id", Most: 16),
        new("amzn.mws.", Letters.Word, 30, "an AWS token"),
        new("AIza", Letters.Word, 30, "a Google key", Most: 40),
        new("ya29.", Letters.Dotted, 20, "a Google token"),
        new("GOCSPX-", Letters.Word, 20, "a Google client secret"),
        new("sk-proj-", Letters.Word, 20, "an OpenAI key"),
        new("sk-svcacct-", Letters.Word, 20, "an OpenAI key"),
        new("sk-admin-", Letters.Word, 20, "an OpenAI key"),
        new("sk-ant-", Letters.Word, 20, "an Anthropic key"),
        new("sk-or-v1-", Letters.Word, 20, "an OpenRouter key"),
        new("sk-", Letters.Plain, 32, "an OpenAI key"),
        new("gsk_", Letters.Plain, 40, "a Groq key"),
        new("xai-", Letters.Plain, 60, "an xAI key"),
        new("pplx-", Letters.Plain, 40, "a Perplexity key"),
        new("r8_", Letters.Plain, 30, "a Replicate token"),
        new("hf_", Letters.Plain, 30, "a Hugging Face token"),
        new("sk_live_", Letters.Plain, 16, "a Stripe key"),
        new("sk_test_", Letters.Plain, 16, "a Stripe key"),
        new("rk_live_", Letters.Plain, 16, "a Stripe key"),
        new("rk_test_", Letters.Plain, 16, "a Stripe key"),
        new("whsec_", Letters.Base64, 24, "a webhook secret"),
        new("SK", Letters.Hex, 32, "a Twilio key", Most: 32),
        new("SG.", Letters.Dotted, 40, "a SendGrid key"),
        new("key-", Letters.Hex, 32, "a Mailgun key", Most: 32),
        new("xkeysib-", Letters.Word, 40, "a Brevo key"),
        new("dop_v1_", Letters.Hex, 40, "a DigitalOcean token"),
        new("doo_v1_", Letters.Hex, 40, "a DigitalOcean token"),
        new("dor_v1_", Letters.Hex, 40, "a DigitalOcean token"),
        new("dp.pt.", Letters.Plain, 30, "a Doppler token"),
        new("dp.st.", Letters.Dotted, 30, "a Doppler token"),
        new("hvs.", Letters.Word, 20, "a Vault token"),
        new("hvb.", Letters.Word, 20, "a Vault token"),
        new("hvr.", Letters.Word, 20, "a Vault token"),
        new("dckr_pat_", Letters.Word, 20, "a Docker token"),
        new("dckr_oat_", Letters.Word, 20, "a Docker token"),
        new("dapi", Letters.Hex, 32, "a Databricks token", Most: 32),
        new("NRAK-", Letters.Plain, 20, "a New Relic key"),
        new("NRIQ-", Letters.Word, 20, "a New Relic key"),
        new("shpat_", Letters.Hex, 24, "a Shopify token"),
        new("shpca_", Letters.Hex, 24, "a Shopify token"),
        new("shppa_", Letters.Hex, 24, "a Shopify token"),
        new("shpss_", Letters.Hex, 24, "a Shopify token"),
        new("sq0atp-", Letters.Word, 20, "a Square token"),
        new("sq0csp-", Letters.Word, 20, "a Square secret"),
        new("lin_api_", Letters.Plain, 30, "a Linear key"),
        new("ntn_", Letters.Plain, 30, "a Notion token"),
        new("pscale_tkn_", Letters.Dotted, 20, "a PlanetScale token"),
        new("pscale_pw_", Letters.Dotted, 20, "a PlanetScale password"),
        new("PMAK-", Letters.Word, 40, "a Postman key"),
        new("glsa_", Letters.Word, 30, "a Grafana token"),
        new("glc_", Letters.Base64, 32, "a Grafana token"),
        new("sntrys_", Letters.Base64, 30, "a Sentry token"),
        new("sntryu_", Letters.Hex, 40, "a Sentry token"),
        new("sbp_", Letters.Hex, 32, "a Supabase token"),
        new("fo1_", Letters.Word, 30, "a Fly token"),
        new("fm2_", Letters.Base64, 40, "a Fly token"),
        new("ATATT3", Letters.Word, 40, "an Atlassian token"),
        new("ATCTT3", Letters.Word, 40, "an Atlassian token"),
        new("ATBB", Letters.Plain, 28, "a Bitbucket password"),
        new("figd_", Letters.Word, 30, "a Figma token"),
        new("nfp_", Letters.Plain, 30, "a Netlify token"),
        new("HRKU-", Letters.Word, 30, "a Heroku key"),
        new("pul-", Letters.Hex, 40, "a Pulumi token"),
        new("AKCp", Letters.Plain, 60, "an Artifactory key"),
        new("AGE-SECRET-KEY-1", Letters.Plain, 40, "an age key"),
        new("CCIPAT_", Letters.Word, 30, "a CircleCI token"),
        new("bkua_", Letters.Hex, 32, "a Buildkite token"),
        new("dt0c01.", Letters.Dotted, 60, "a Dynatrace token"),
        new("dt0s16.", Letters.Dotted, 60, "a Dynatrace token"),
        new("sgp_", Letters.Word, 32, "a Sourcegraph token"),
        new("tskey-", Letters.Word, 20, "a Tailscale key"),
        new("LTAI", Letters.Plain, 16, "an Alibaba key id", Most: 24),
        new("AKID", Letters.Plain, 32, "a Tencent key id", Most: 32),
        new("shippo_live_", Letters.Hex, 32, "a Shippo token"),
        new("CFPAT-", Letters.Word, 40, "a Contentful token"),
        new("FLWSECK-", Letters.Word, 20, "a Flutterwave key"),
        new("pat-na1-", Letters.Word, 30, "a HubSpot token"),
        new("pat-eu1-", Letters.Word, 30, "a HubSpot token"),
        new("ops_eyJ", Letters.Base64, 40, "a 1Password token"),
        new("secret_", Letters.Plain, 43, "a Notion token", Most: 43),
        new("sb_secret_", Letters.Word, 20, "a Supabase key"),
        new("sqp_", Letters.Hex, 40, "a SonarQube token"),
        new("squ_", Letters.Hex, 40, "a SonarQube token"),
        new("sqa_", Letters.Hex, 40, "a SonarQube token"),
        new("EZAK", Letters.Plain, 54, "an EasyPost key", Most: 54),
        new("EAACEdEose0cBA", Letters.Plain, 20, "a Facebook token"),
        new("rnd_", Letters.Plain, 28, "a Render key"),
        new("pa-", Letters.Plain, 43, "a Voyage key", Most: 43),
        new("pat", Letters.Dotted, 79, "an Airtable token", Most: 79),
        new("webhook.office.com/webhookb2/", Letters.Path, 30, "a Teams webhook"),
        new("IncomingWebhook/", Letters.Path, 40, "a Teams webhook"),
        new("PuTTY-User-Key-File-", Letters.Word, 1, "a PuTTY key"),
    ];

    private static TokenShape[][] Groups { get; } = [.. All.Concat(ServiceShapes.All).GroupBy(shape => Place(shape.Prefix)).Select(group => group.ToArray())];

    /// <summary>By the first two characters of a word, which hardly any other word begins with: which of the groups, counted from 1.</summary>
    private static byte[] GroupOf { get; } = Numbered(Groups);

    /// <returns>How long the token at the beginning of the text is; 0 when there is none.</returns>
    public static int Measure(ReadOnlySpan<char> text, out string what)
    {
        if (text.Length > 2 && text[0] < Ascii && text[1] < Ascii && GroupOf[Place(text)] is > 0 and var group)
        {
            foreach (var shape in Groups[group - 1])
            {
                if (shape.Measure(text) is > 0 and var length)
                {
                    what = shape.What;
                    return length;
                }
            }
        }

        what = "";
        return 0;
    }

    private static int Place(ReadOnlySpan<char> beginning) => (beginning[0] * Ascii) + beginning[1];

    private static byte[] Numbered(TokenShape[][] groups)
    {
        var numbers = new byte[Ascii * Ascii];
        foreach (var (number, group) in groups.Index())
        {
            numbers[Place(group[0].Prefix)] = checked((byte)(number + 1));
        }

        return numbers;
    }
}
