using System.Text;

namespace Azdoit.Tests.Redaction;

/// <summary>Secrets by shape, made up anew from a seed: the source holds none.</summary>
internal static class SecretSamples
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz", Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", Digits = "0123456789";

    public const string Plain = Lower + Upper + Digits;

    public const string Hex = "0123456789abcdef";

    private const string Word = Plain + "_-", Base64 = Plain + "+/";

    /// <summary>Prefix, alphabet, length.</summary>
    private static readonly (string Prefix, string Letters, int Length)[] Prefixed =
    [
        ("ghp_", Plain, 36), ("gho_", Plain, 36), ("ghs_", Plain, 36), ("github_pat_", Plain, 82), ("glpat-", Word, 20), ("glrt-", Word, 20), ("xoxb-", Digits, 24), ("xoxp-", Plain, 40), ("xapp-", Plain, 40),
        ("npm_", Plain, 36), ("oy2", Lower + Digits, 43), ("pypi-", Word, 120), ("rubygems_", Hex, 48), ("cio", Plain, 32), ("AKIA", Upper, 16), ("ASIA", Upper, 16), ("AIza", Word, 35), ("ya29.", Word, 60), ("GOCSPX-", Word, 28),
        ("sk-", Plain, 48), ("sk-proj-", Word, 80), ("sk-ant-", Word, 95), ("gsk_", Plain, 52), ("hf_", Plain, 34), ("r8_", Plain, 37), ("sk_live_", Plain, 24), ("rk_test_", Plain, 24), ("whsec_", Base64, 32), ("SK", Hex, 32), ("key-", Hex, 32),
        ("dop_v1_", Hex, 64), ("dp.pt.", Plain, 43), ("hvs.", Word, 24), ("dckr_pat_", Word, 27), ("dapi", Hex, 32), ("NRAK-", Upper, 27), ("shpat_", Hex, 32), ("sq0atp-", Word, 22), ("lin_api_", Plain, 40), ("ntn_", Plain, 46),
        ("pscale_tkn_", Word, 43), ("glsa_", Word, 41), ("sntryu_", Hex, 64), ("sbp_", Hex, 40), ("ATATT3", Word, 180), ("figd_", Word, 40), ("nfp_", Plain, 36), ("HRKU-", Word, 36), ("pul-", Hex, 40), ("AKCp", Plain, 69),
        ("AGE-SECRET-KEY-1", Upper + Digits, 58), ("CCIPAT_", Word, 60), ("bkua_", Hex, 40), ("tskey-auth-", Word, 30), ("LTAI", Plain, 20), ("xkeysib-", Hex, 80),
        ("secret_", Plain, 43), ("sb_secret_", Word, 31), ("sqp_", Hex, 40), ("EZAK", Plain, 54), ("EAACEdEose0cBA", Plain, 80), ("rnd_", Plain, 32), ("pa-", Plain, 43), ("$apr1$salt1234$", Plain, 22),
    ];

    /// <summary>Text before it, alphabet, length, text behind it.</summary>
    private static readonly (string Shape, string Before, string Letters, int Length, string After)[] Placed =
    [
        ("storage connection string", "DefaultEndpointsProtocol=https;AccountName=stweb;AccountKey=", Base64, 86, "==;EndpointSuffix=core.windows.net"),
        ("storage key alone", "", Base64, 86, "=="),
        ("shared access signature", "https://stweb.blob.core.windows.net/c/b?sv=2022-11-02&sp=r&sig=", Plain, 43, "%3D&se=2030-01-01"),
        ("service bus", "Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=", Base64, 43, "="),
        ("cosmos", "AccountEndpoint=https://db.documents.azure.com:443/;AccountKey=", Base64, 86, "==;"),
        ("redis", "cache.redis.cache.windows.net:6380,password=", Base64, 43, "=,ssl=True"),
        ("redis address", "rediss://:", Plain, 30, "@cache.redis.cache.windows.net:6380/0"),
        ("sql", "Server=tcp:s.database.windows.net;Database=d;User ID=app;Password=", Plain + "!,", 16, ";Encrypt=True"),
        ("sql user", "CREATE USER app WITH PASSWORD '", Plain, 14, "';"),
        ("postgres address", "postgres://app:", Plain + "!", 18, "@db.postgres.database.azure.com/app"),
        ("mongo address", "mongodb+srv://app:", Plain, 18, "@cluster.example.net/test"),
        ("basic address", "https://deploy:", Plain, 20, "@git.example.net/repo.git"),
        ("event hub key", "Endpoint=sb://e.servicebus.windows.net/;SharedAccessKeyName=s;SharedAccessKey=", Base64, 33, "+AEhBabcdefg="),
        ("annotated key", "", Plain, 52, "JQQJ99AAAAACAAAAAAAAAAAAAZABCDEF"),
        ("bearer", "Authorization: Bearer ", Word, 60, ""),
        ("bearer alone", "the header was 'Bearer ", Word, 60, "'"),
        ("api key header", "x-api-key: ", Plain, 32, ""),
        ("subscription key header", "Ocp-Apim-Subscription-Key: ", Hex, 32, ""),
        ("function key", "https://f.azurewebsites.net/api/run?code=", Word, 54, "=="),
        ("cookie", "Cookie: ARRAffinity=", Hex, 64, "; path=/"),
        ("set-cookie", "Set-Cookie: session=", Word, 40, "; HttpOnly"),
        ("aws secret", "aws_secret_access_key = ", Base64, 40, ""),
        ("datadog", "DD_API_KEY=", Hex, 32, ""),
        ("twilio", "TWILIO_AUTH_TOKEN=", Hex, 32, ""),
        ("client secret", "ARM_CLIENT_SECRET=", Word, 34, ""),
        ("entra client secret", "abc8Q~", Word, 34, ""),
        ("environment", "export DB_PASSWORD=\"", Plain + " !", 16, "\""),
        ("option", "az ad sp create --client-secret ", Plain, 34, " --tenant t"),
        ("spaced option", "mysql --password ", Plain, 14, ""),
        ("sentence", "the password is Aa1!", Plain, 12, ", please"),
        ("yaml", "user: app\npassword: ", Lower, 12, "\nhost: db"),
        ("kubeconfig", "users:\n- name: admin\n  user:\n    token: ", Plain, 64, "\n"),
        ("kubeconfig key", "    client-key-data: ", Base64, 200, "\n"),
        ("npmrc", "//registry.example.net/:_authToken=", Plain, 36, ""),
        ("npmrc login", "//registry.example.net/:_auth=", Plain, 24, ""),
        ("toml", "api_key = '", Plain, 40, "'"),
        ("json in text", "body was {\"clientSecret\":\"", Plain, 40, "\"}"),
        ("json in json", "body was {\\\"password\\\":\\\"", Plain, 20, "\\\"}"),
        ("xml", "<publishProfile><userPWD>", Plain, 60, "</userPWD></publishProfile>"),
        ("xml attribute", "<profile userName=\"$web\" userPWD=\"", Plain, 60, "\" />"),
        ("slack webhook", "https://hooks.slack.com/services/", Upper, 40, ""),
        ("discord webhook", "https://discord.com/api/webhooks/", Digits, 60, ""),
        ("telegram", "bot123456789:AA", Word, 33, ""),
        ("mailchimp", "", Hex, 32, "-us12"),
        ("send grid", "SG.", Word, 30, ".abcdefghijklmnopqrstuvwxyz"),
        ("hcp terraform", "", Plain, 14, ".atlasv1.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvw"),
        ("signature of Amazon", "https://b.s3.amazonaws.com/k?X-Amz-Signature=", Hex, 64, ""),
        ("password hash", "root:$6$", Plain, 90, "$abcdefghijk:19000:0:99999:7:::"),
        ("wireguard", "PrivateKey = ", Base64, 43, "="),
        ("airtable", "pat", Plain, 14, ".0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
        ("teams webhook", "https://contoso.webhook.office.com/webhookb2/01234567-89ab-cdef-0123-456789abcdef@01234567-89ab-cdef-0123-456789abcdef/IncomingWebhook/", Hex, 32, "/01234567-89ab-cdef-0123-456789abcdef"),
        ("bicep default", "param adminPassword string = '", Plain, 14, "'"),
        ("short name", "pw: ", Plain, 12, "\n"),
        ("one-time code", "OTP=", Digits, 6, ""),
        ("german", "Kennwort: ", Plain, 14, "\n"),
        ("powershell", "ConvertTo-SecureString \"", Plain, 14, "\" -AsPlainText"),
        ("curl login", "curl -u admin:Aa1", Plain, 14, " https://example.net"),
        ("ssh password", "sshpass -p ", Plain, 12, " ssh vm-01"),
        ("ldap", "bindpw=", Plain, 14, ""),
        ("escaped", "token%3Dghp_", Plain, 36, ""),
        ("behind a line break of JSON", "see\\nghp_", Plain, 36, ""),
    ];

    public static IEnumerable<SecretSample> All(int seed)
    {
        var random = new Random(seed);
        foreach (var (prefix, letters, length) in Prefixed)
        {
            var token = prefix + Made(random, letters, length);
            yield return new(prefix, token, token);
        }

        foreach (var (shape, before, letters, length, after) in Placed)
        {
            var secret = Made(random, letters, length);
            yield return new(shape, before + secret + after, secret);
        }

        foreach (var kind in (string[])["", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "])
        {
            var body = string.Join('\n', Enumerable.Range(0, 6).Select(_ => Made(random, Base64, 64)));
            yield return new($"{kind}private key", $"-----BEGIN {kind}PRIVATE KEY-----\n{body}\n-----END {kind}PRIVATE KEY-----", body[130..190]);
        }

        var jwt = $"eyJ{Made(random, Word, 30)}.eyJ{Made(random, Word, 80)}.{Made(random, Word, 43)}";
        yield return new("jwt", jwt, jwt);
        var password = Made(random, Plain, 16);
        yield return new("docker", $"{{\"auths\":{{\"r.example.net\":{{\"auth\":\"{Encoded("app:" + password)}\"}}}}}}", Encoded("app:" + password));
        yield return new("basic header", $"Authorization: Basic {Encoded("app:" + password)}", Encoded("app:" + password));
        foreach (var further in FurtherSamples.All(seed))
        {
            yield return further;
        }
    }

    /// <summary>What looks a little like one: shown as it stands.</summary>
    public static IEnumerable<string> Harmless(int seed)
    {
        var random = new Random(seed);
        yield return $"/subscriptions/{Guid(random)}/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/vm-1";
        yield return $"tenant {Guid(random)}, client_id={Guid(random)}";
        yield return $"sha256:{Made(random, Hex, 64)}";
        yield return $"the plan sha256:{Made(random, Hex, 64)} was approved: azdoit apply sha256:{Made(random, Hex, 64)} --yes";
        yield return $"commit {Made(random, Hex, 40)}";
        yield return $"sha512-{Made(random, Base64, 86)}==";
        yield return $"Content-MD5: {Made(random, Base64, 22)}==";
        yield return $"ETag: \"0x{Made(random, Hex, 15).ToUpperInvariant()}\"";
        yield return $"W/\"datetime'2026-01-01T00%3A00%3A00.0000000Z'\"";
        yield return $"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ{Made(random, Base64, 300)} user@host";
        yield return $"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{Made(random, Base64, 43)} user@host";
        yield return Encoded("the quick brown fox jumps over the lazy dog, and then some more of it");
        yield return "-----BEGIN CERTIFICATE-----\n" + Made(random, Base64, 64) + "\n-----END CERTIFICATE-----";
        yield return "-----BEGIN PUBLIC KEY-----\n" + Made(random, Base64, 64) + "\n-----END PUBLIC KEY-----";
        yield return "${secret:env:DB_PASSWORD}";
        yield return "adminPassword=${secret:generate:vm-1-admin}";
        yield return "--set 1.admin_password=env:DB_PASSWORD";
        yield return "password: file:/run/secrets/db";
        yield return "export DB_PASSWORD=$OTHER";
        yield return "connection_string = \"<your connection string>\"";
        yield return "ExpiredAuthenticationToken: The access token expiry UTC time is earlier than now.";
        yield return "InvalidAuthenticationToken: The received access token is not valid.";
        yield return "PasswordNotComplex: Password validation failed. The password does not meet policy requirements.";
        yield return "the supplied password must be between 6-72 characters long";
        yield return "reset the password of vm-01";
        yield return "create a key vault kv-secret-01 and a secret store";
        yield return "Basic authentication is off; Bearer authentication is on";
        yield return "disablePasswordAuthentication=true";
        yield return "allowSharedKeyAccess=false, publicNetworkAccess=Enabled";
        yield return "azure-mgmt.core, PublicKeyToken=b77a5c561934e089";
        yield return "https://management.azure.com/subscriptions/x/resources?api-version=2021-04-01&$skiptoken=eyJabc";
        yield return "https://example.net:8443/path@2/x:y";
        yield return "ssh git@github.com:azure/cli.git, mailto:someone@example.net";
        yield return "https://kv-web.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef";
        yield return "Standard_D4s_v3 in westeurope costs 140.16 USD a month";
        yield return "sk-learn-pipeline-with-a-long-name, skip-level, key-value";
        yield return "password=***; token: ***";
        yield return "partitionKey: /tenantId, primary key: id";
        yield return "12:34:56Z  step_held      create vm/vm-1";
        yield return "keyvault:https://kv.vault.azure.net/secrets/db";
        yield return "it's \"quoted\": fine; a=b&c=d; e: f";
        yield return $"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA{Made(random, Plain, 300)}";
        yield return $"01HZX3{Made(random, Upper + Digits, 20)} 2001:db8:85a3:0:0:8a2e:370:7334";
        yield return $"https://management.azure.com/subscriptions/{Guid(random)}/providers/Microsoft.Compute/locations/eastus/operations/{Guid(random)}?api-version=2024-03-01";
        yield return "docker run -u 1000:1000 -p 8080:80, ssh -p 2222 vm-01, curl --user app:reader";
        yield return "param name string = 'web-01'; secret_name_of_a_certain_length_is_no_secret; pattern-of-names.in.a.row";
        yield return "shared access signature is disabled; the password policy requires rotation; tokens left: 5";
        yield return "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/db)";
        foreach (var further in FurtherSamples.Harmless(seed))
        {
            yield return further;
        }
    }

    public static string Made(Random random, string letters, int length) => string.Create(length, (random, letters), static (made, from) =>
    {
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = from.letters[from.random.Next(from.letters.Length)];
        }
    });

    public static string Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
