namespace Azdoit.Tests.Redaction;

/// <summary>Secrets in commands, in other languages and of the services around a cloud, made up as <see cref="SecretSamples"/> are.</summary>
internal static class FurtherSamples
{
    /// <summary>Prefix, alphabet, length.</summary>
    private static readonly (string Prefix, string Letters, int Length)[] Prefixed =
    [
        ("glimt-", SecretSamples.Plain, 20), ("glrtr-", SecretSamples.Plain, 20), ("glffct-", SecretSamples.Plain, 20), ("GR1348941", SecretSamples.Plain, 24),
        ("v1.", SecretSamples.Hex, 40), ("hooks.slack.com/triggers/", SecretSamples.Plain, 24), ("xoxc-", SecretSamples.Plain, 14), ("xoxd-", SecretSamples.Plain, 14),
        ("xoxo-", SecretSamples.Plain, 14), ("hooks.zapier.com/hooks/", SecretSamples.Plain, 24), ("ABSK", SecretSamples.Plain, 84), ("bedrock-api-key-", SecretSamples.Plain, 44),
        ("1//0", SecretSamples.Plain, 34), ("AQ.Ab8", SecretSamples.Plain, 34), ("ZXlK", SecretSamples.Plain, 84), ("A3-", SecretSamples.Plain, 40), ("p8e-", SecretSamples.Plain, 32),
        ("aio_", SecretSamples.Plain, 28), ("cmVmd", SecretSamples.Plain, 59), ("authress_", SecretSamples.Plain, 44), ("CLOJARS_", SecretSamples.Plain, 54),
        ("v1.0-", SecretSamples.Plain, 104), ("dnkey-", SecretSamples.Plain, 44), ("dp.ct.", SecretSamples.Plain, 34), ("dp.sa.", SecretSamples.Plain, 34),
        ("dp.scim.", SecretSamples.Plain, 34), ("dp.audit.", SecretSamples.Plain, 34), ("sl.", SecretSamples.Plain, 104), ("duffel_test_", SecretSamples.Plain, 34),
        ("duffel_live_", SecretSamples.Plain, 34), ("EZTK", SecretSamples.Plain, 54), ("EAAC", SecretSamples.Plain, 84), ("EAAM", SecretSamples.Plain, 84), ("EAAA", SecretSamples.Plain, 60),
        ("FLWSECK_TEST-", SecretSamples.Plain, 16), ("fm1a_", SecretSamples.Plain, 44), ("fm1r_", SecretSamples.Plain, 44), ("fio-u-", SecretSamples.Plain, 44),
        ("eyJrIjoi", SecretSamples.Plain, 64), ("pat.", SecretSamples.Plain, 54), ("sat.", SecretSamples.Plain, 54), ("api_org_", SecretSamples.Plain, 34), ("ico-", SecretSamples.Plain, 32),
        ("s-s4t2ud-", SecretSamples.Hex, 44), ("s-s4t2af-", SecretSamples.Hex, 44), ("sk.eyJ", SecretSamples.Plain, 44), ("tk.eyJ", SecretSamples.Plain, 44),
        ("NRJS-", SecretSamples.Hex, 23), ("NRII-", SecretSamples.Plain, 24), ("NRRA-", SecretSamples.Hex, 44), ("API-", SecretSamples.Plain, 36), ("00", SecretSamples.Plain, 40),
        ("sha256~", SecretSamples.Plain, 44), ("access-sandbox-", SecretSamples.Plain, 36), ("access-development-", SecretSamples.Plain, 36), ("access-production-", SecretSamples.Plain, 36),
        ("pscale_oauth_", SecretSamples.Plain, 24), ("pnu_", SecretSamples.Plain, 34), ("packagist_", SecretSamples.Plain, 64), ("rdme_", SecretSamples.Plain, 64),
        ("tk-us-", SecretSamples.Plain, 44), ("sm_aat_", SecretSamples.Plain, 20), ("sm_pat_", SecretSamples.Plain, 20), ("sm_sat_", SecretSamples.Plain, 20),
        ("shippo_test_", SecretSamples.Hex, 36), ("sk_prod_", SecretSamples.Plain, 20), ("rk_prod_", SecretSamples.Plain, 20), ("tfp_", SecretSamples.Plain, 44),
        ("AQVN", SecretSamples.Plain, 39), ("t1.", SecretSamples.Plain, 84), ("snyk_uat.", SecretSamples.Plain, 34), ("snyk_sat.", SecretSamples.Plain, 34),
        ("lsv2_pt_", SecretSamples.Plain, 36), ("lsv2_sk_", SecretSamples.Plain, 36), ("sk-lf-", SecretSamples.Plain, 36), ("sk_", SecretSamples.Hex, 48), ("phx_", SecretSamples.Plain, 44),
        ("BBFF-", SecretSamples.Plain, 34), ("VF.DM.", SecretSamples.Plain, 34), ("rootly_", SecretSamples.Hex, 64), ("ptr_", SecretSamples.Plain, 44), ("nvapi-", SecretSamples.Plain, 54),
        ("endr+", SecretSamples.Plain, 20), ("ddp_", SecretSamples.Plain, 36), ("ddw_", SecretSamples.Plain, 36), ("apify_api_", SecretSamples.Plain, 34), ("AVNS_", SecretSamples.Plain, 22),
        ("pcsk_", SecretSamples.Plain, 44), ("mlsn.", SecretSamples.Hex, 54), ("re_", SecretSamples.Plain, 33), ("key_", SecretSamples.Hex, 64), ("csk-", SecretSamples.Plain, 44),
        ("tvly-", SecretSamples.Plain, 34), ("jina_", SecretSamples.Plain, 54), ("fc-", SecretSamples.Hex, 32), ("rpa_", SecretSamples.Plain, 44), ("ucat_", SecretSamples.Plain, 30),
        ("napi_", SecretSamples.Plain, 64), ("vck_", SecretSamples.Plain, 54), ("CCIPRJ_", SecretSamples.Plain, 34), ("hcaik_", SecretSamples.Plain, 34), ("hcbik_", SecretSamples.Plain, 34),
        ("mdb_sa_sk_", SecretSamples.Plain, 34), ("CCDB1_", SecretSamples.Plain, 44), ("ovsxat_", SecretSamples.Plain, 40), ("waka_", SecretSamples.Plain, 40),
        ("zpka_", SecretSamples.Plain, 44), ("pdl_live_apikey_", SecretSamples.Plain, 34), ("pdl_sdbx_apikey_", SecretSamples.Plain, 34),
    ];

    /// <summary>Text before it, text behind it; between them some letters, figures and a sign.</summary>
    private static readonly (string Before, string After)[] Placed =
    [
        ("mysql -u root -p", " shop"), ("mysqldump --single-transaction -p", " shop > shop.sql"), ("docker exec db mysqladmin -p", " ping"), ("/usr/bin/mariadb -h db -p'", "' shop"),
        ("sqlplus app/", "@db.example.net:1521/XE"), ("sqlplus -S app/", "@db"), ("expdp app/", " directory=d"), ("rman target sys/", "@db"), ("jdbc:oracle:thin:app/", "@db:1521:XE"),
        (@"net use Z: \\files\share /user:corp\bob ", " /persistent:yes"), (@"net use \\files\share ", " /user:bob"), ("net user bob ", " /add"),
        ("sqlcmd -S s.database.windows.net -U app -P ", " -d shop"), ("sqlcmd -U app -P", ""), ("bcp shop in f.csv -U app -P ", ""), ("unzip -P ", " backup.zip"), ("7z x backup.7z -p", ""),
        ("redis-cli -h cache -a ", " ping"), ("ldapsearch -D cn=admin -w ", " -b dc=x"), ("plink -ssh bob@vm-01 -pw ", " ls"), ("mongosh -u app -p ", ""), ("sshpass -p", " ssh vm-01"),
        ("docker login -u app -p ", " registry.example.net"), ("az login --service-principal -u app -p ", " --tenant t"), ("az sql server create -n s -u app -p ", ""), ("az acr login -n r -u u -p ", ""),
        ("az keyvault secret set --vault-name v --name db --value ", ""), ("curl -uadmin:", " https://example.net"), ("curl --proxy-user bob:", " https://example.net"), ("smbclient //files/share -U bob%", ""),
        ("keytool -genkey -storepass ", " -alias a"), ("nuget push a.nupkg -ApiKey ", ""), ("New-AzSqlServer -Password '", "'"), ("aws configure set aws_secret_access_key ", ""), ("schtasks /create /ru bob /rp ", ""),
        ("DB_PASSWORD2=", ""), ("mysqlpass=", ""), ("SECRET_KEY_BASE=", ""), ("<add key=\"ClearTextPassword\" value=\"", "\" />"), ("{\\\"name\\\":\\\"DB_PASSWORD\\\",\\\"value\\\":\\\"", "\\\"}"),
        ("Mot de passe : ", ""), ("le mot de passe est ", "."), ("MOT_DE_PASSE=", ""), ("mdp: ", ""), ("Das Passwort ist ", ", danke"), ("Kennwort: ", ""), ("contraseña: ", ""), ("la contraseña es ", ""),
        ("Contrasena = ", ""), ("senha: ", ""), ("a senha é ", ""), ("пароль: ", ""), ("Пароль ", ""), ("wachtwoord: ", ""), ("lösenord: ", ""), ("hasło: ", ""), ("salasana: ", ""), ("parola: ", ""), ("şifre: ", ""),
        ("密码：", ""), ("数据库密码: ", ""), ("パスワード：", ""), ("비밀번호: ", ""), ("jelszó: ", ""), ("palavra-passe: ", ""),
    ];

    public static IEnumerable<SecretSample> All(int seed)
    {
        var random = new Random(seed);
        foreach (var (prefix, letters, length) in Prefixed)
        {
            var token = prefix + SecretSamples.Made(random, letters, length);
            yield return new(prefix, token, token);
        }

        foreach (var (before, after) in Placed)
        {
            var secret = $"aB{SecretSamples.Made(random, SecretSamples.Plain, 9)}7!";
            yield return new(before, before + secret + after, secret);
        }

        foreach (var kind in (string[])["sdk-", "mob-", "api-"])
        {
            var key = kind + SecretSamples.Guid(random);
            yield return new(kind, key, key);
        }

        var bot = $"M{SecretSamples.Made(random, SecretSamples.Plain, 25)}.{SecretSamples.Made(random, SecretSamples.Plain, 6)}.{SecretSamples.Made(random, SecretSamples.Plain, 38)}";
        yield return new("discord", bot, bot);
    }

    /// <summary>What looks a little like one: shown as it stands.</summary>
    public static IEnumerable<string> Harmless(int seed)
    {
        var random = new Random(seed);
        yield return $"/subscriptions/{SecretSamples.Guid(random)}/resourceGroups/rg/providers/Microsoft.Web/connections/api-{SecretSamples.Guid(random)}";
        yield return $"00-{SecretSamples.Made(random, SecretSamples.Hex, 32)}-{SecretSamples.Made(random, SecretSamples.Hex, 16)}-01";
        yield return $"correlation id {SecretSamples.Guid(random)}, request id: '{SecretSamples.Guid(random)}'";
        yield return $"sdk-web-01, mob-{SecretSamples.Made(random, SecretSamples.Hex, 8)}-app, api-gateway-with-a-rather-long-name-0001";
        yield return "docker run --name mysql -p3306:3306 mysql:8";
        yield return "docker run -p 8080:80 mysql; mysql -h db -P 3306 -u app shop";
        yield return "az deployment group create -g rg -f main.bicep -p name=web-01; az webapp create -p plan-01";
        yield return "mkdir -p /srv/data && ssh -p 2222 vm-01 && cp -pR a b";
        yield return "sqlplus / as sysdba";
        yield return "sqlplus app@db";
        yield return "the net use of the cluster is low; the net user count is 5";
        yield return "scale the SQL pool P2 in resource group rg-p1, SKU GP_S_Gen5_2, P1v3, Standard_E4-2ads_v5, Premium_LRS, C1";
        yield return "networkAcls: bypass: AzureServices, defaultAction: Deny; compass: north1; bypass=Logging1";
        yield return "PWD=/home/app1 OLDPWD=/srv";
        yield return "C:\\Program Files\\Microsoft SQL Server\\150\\Tools\\Binn\\sqlcmd.exe -S s -E";
        yield return "le mot de passe doit être changé; das Passwort ist abgelaufen; la contraseña es obligatoria; пароль истёк; wachtwoord vergeten";
        yield return "set the key vault secret's value to a new value, value: 12 of 40";
        yield return "name: web-01, value: Standard_D4s_v3; \"name\": \"SKU\", \"value\": \"Standard_D4s_v3\"";
        yield return "re_export_all_the_tables_of_2026_into_x, key_vault_certificates_user, sk_standard_s0, v1.29.4, v1.0-preview.20260101";
        yield return "src/Azdoit/Redaction/SecretNames.cs, /etc/ssl/private/web.key, ~/.ssh/id_ed25519.pub, pat.txt, sl.csv";
        yield return $"image@sha256:{SecretSamples.Made(random, SecretSamples.Hex, 64)}, md5 {SecretSamples.Made(random, SecretSamples.Hex, 32)}";
        yield return $"vm-{SecretSamples.Made(random, "abcdefghijklmnopqrstuvwxyz234567", 13)}_OsDisk_1_{SecretSamples.Made(random, SecretSamples.Hex, 32)}";
        yield return "primary_key web-01-of-the-shop, access_token refresh, client_secret rotation, secret1 and secret2 of kv-01";
        yield return "Microsoft.ContainerService.managedClusters.agentPools, NetworkInterfaceCardConfig.ipv4v6.x";
        yield return "-Password $adminPassword1 -Credential (Get-Credential) -Token -Force";
        yield return "API-2024-03-01, API-VERSION, EAAA, A3-Basic_A3, SAT.2026, ABSKU, t1.micro, ico-small";
    }
}
