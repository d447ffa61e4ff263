using Azdoit.Redaction;

namespace Azdoit.Tests.Redaction;

/// <summary>Secrets in commands, in other languages and of the services around a cloud, made up as <see cref="SecretSamples"/> are.</summary>
internal static class FurtherSamples
{
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
        foreach (var shape in ServiceShapes.All)
        {
            var token = shape.Prefix + SecretSamples.Made(random, shape.Letters == Letters.Hex ? "0123456789abcdef" : SecretSamples.Plain, shape.Most == 0 ? shape.Least + 4 : shape.Most);
            yield return new(shape.Prefix, token, token);
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
        yield return $"00-{SecretSamples.Made(random, "0123456789abcdef", 32)}-{SecretSamples.Made(random, "0123456789abcdef", 16)}-01";
        yield return $"correlation id {SecretSamples.Guid(random)}, request id: '{SecretSamples.Guid(random)}'";
        yield return $"sdk-web-01, mob-{SecretSamples.Made(random, "0123456789abcdef", 8)}-app, api-gateway-with-a-rather-long-name-0001";
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
        yield return $"image@sha256:{SecretSamples.Made(random, "0123456789abcdef", 64)}, md5 {SecretSamples.Made(random, "0123456789abcdef", 32)}";
        yield return $"vm-{SecretSamples.Made(random, "abcdefghijklmnopqrstuvwxyz234567", 13)}_OsDisk_1_{SecretSamples.Made(random, "0123456789abcdef", 32)}";
        yield return "primary_key web-01-of-the-shop, access_token refresh, client_secret rotation, secret1 and secret2 of kv-01";
        yield return "Microsoft.ContainerService.managedClusters.agentPools, NetworkInterfaceCardConfig.ipv4v6.x";
        yield return "-Password $adminPassword1 -Credential (Get-Credential) -Token -Force";
        yield return "API-2024-03-01, API-VERSION, EAAA, A3-Basic_A3, SAT.2026, ABSKU, t1.micro, ico-small";
    }
}
