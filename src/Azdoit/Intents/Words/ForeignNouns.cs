namespace Azdoit.Intents.Words;

/// <summary>What people ask for that is outside the catalogue, by the nearest operation that is inside.</summary>
internal static class ForeignNouns
{
    public static readonly string[] All =
    [
        "vm.create:vm sizes|machine sizes|vm skus|available sizes|instance types|ec2|ec2 instance|ec2 instances|compute engine|gce instance|droplet|lightsail|availability set|virtual machine image|virtual machine extension|proximity placement group|capacity reservation|maintenance configuration|image definition|bastion|bastion host|azure bastion|vpn|vpn gateway|virtual wan|dedicated host|virtual desktop|host pool|session host|vm image|image gallery|compute gallery|gallery image|extension|vm extension|cloud service|batch account|batch pool|spot instance|reservation|reserved instance|autopilot",
        "storage.create:s3|s3 bucket|bucket|gcs|gcs bucket|cloud storage|file share|fileshare|azure files|nfs share|smb share|shared storage|queue storage|storage queue|table storage|storage table|data lake|datalake|blob|blobs|file|files|folder|directory|netapp volume|efs|glacier|backup|backups|backup vault|storage sync service|storage mover|managed lustre|recovery services vault|recovery vault|sas token|sas|lifecycle policy",
        "disk.create:snapshot|snapshots|disk snapshot|vm snapshot|ebs volume|ebs|disk encryption set",
        "webapp.create:static web app|static site|static website|static web site|app service environment|deployment slot|slot|spring app|spring apps|heroku app|app engine|logic app|logic apps|website domain|custom domain|domain|certificate|ssl certificate|tls certificate|api management|apim|api gateway|front door|frontdoor|cdn|cdn profile|traffic manager|signalr|signalr service|notification hub|web pubsub|app gateway|application gateway|waf|application",
        "functionapp.create:lambda|lambda function|lambdas|cloud function|cloud functions|cloud run|event grid|event grid topic|event hub|event hubs|event hub namespace|eventhub|service bus|service bus queue|service bus namespace|service bus topic|servicebus|queue|topic|sns|sqs|sqs queue|pub/sub|kafka|rabbitmq|automation account|runbook|automation runbook|data factory|pipeline|iot hub",
        "aks.create:eks|eks cluster|gke|gke cluster|openshift|openshift cluster|aro cluster|container instance|container instances|container group|aci|container app|container apps|container apps environment|pod|pods|namespace|helm chart|ingress|docker container|ecs|fargate|service fabric|service fabric cluster|hdinsight|hdinsight cluster|databricks|databricks workspace|spark cluster|data explorer|data explorer cluster|kusto cluster",
        "sql_db.create:rds|rds instance|aurora|mysql|mysql server|mysql database|mysql flexible server|mariadb|oracle|oracle database|sql managed instance|managed instance|elastic pool|elastic pools|synapse|synapse workspace|data warehouse|sql pool|firewall rule|firewall rules|table|tables|schema|bigquery|snowflake|firestore|dynamodb|dynamodb table|mongodb atlas|database user",
        "keyvault.create:secret|secrets|key|keys|managed hsm|hsm|managed identity|identity|service principal|app registration|role|roles|role assignment|role assignments|permission|permissions|user account|users|ad user|entra user|policy|policies|azure policy|lock|locks|password|passwords|iam role|iam user|access policy|rbac",
        "vnet.create:vpc|virtual network gateway|vnet gateway|local network gateway|network gateway|expressroute circuit|virtual network link|vnet link|virtual network tap|network profile|network manager|public ip prefix|ip prefix|ip group|ip groups|route table|routes|nat gateway|peering|vnet peering|private endpoint|private endpoints|private link|dns zone|dns record|private dns zone|firewall|azure firewall|expressroute|express route|ddos plan|network watcher|hub and spoke|security rule set|service endpoint",
        "workspace.create:application insights|app insights|alert|alerts|alert rule|metric|metrics|dashboard|dashboards|workbook|workbooks|log|logs|grafana|managed grafana|prometheus|sentinel|action group|diagnostic settings|cloudwatch|budget|budgets|quota|quotas|subscription|subscriptions|management group|resource graph|tenant|openai|azure openai|openai resource|cognitive service|cognitive services|cognitive search|ai search|search service|machine learning|machine learning workspace|ml workspace|ai foundry|foundry|bot|bot service|speech service|language model|purview|fabric|power bi|devops project|pull request|repo|git repository|repository|repositories|website visitors|lab|dev box|devtest lab|deployment|deployments|template|bicep|terraform|script|process|processes|user|container image|docker image|node|session|service|advisor recommendations|recommendations|health events|cache rule|packages|package|software|code|data|content|contents|commands|command|password policy|nginx|docker|apache|wordpress|mariadb server",
        "group.create:aws|amazon|gcp|google cloud|google|digitalocean|digital ocean|oracle cloud|alibaba cloud|linode|vmware|vsphere|heroku|kubernetes service account|on-prem|on premises",
    ];

    /// <summary>Countries, continents and cities: where they have one region it is the only choice offered, but it is still a question.</summary>
    public static readonly string[] Places =
    [
        "northeurope,westeurope,swedencentral,francecentral,germanywestcentral:europe|eu|emea",
        "eastus,eastus2,centralus,westus2,westus3,southcentralus:us|usa|america|united states|the us|the states|north america|us east coast|east coast|west coast|us-east-1|us-west-2|us-east-2|us-west-1|us-central1",
        "westeurope:amsterdam|netherlands|the netherlands|holland",
        "northeurope:ireland|dublin|eu-west-1",
        "uksouth,ukwest:london|uk|the uk|england|britain|united kingdom|eu-west-2",
        "francecentral:paris|france",
        "germanywestcentral:frankfurt|germany|berlin|eu-central-1",
        "switzerlandnorth:zurich|switzerland|geneva",
        "swedencentral:sweden|stockholm",
        "norwayeast:norway|oslo",
        "polandcentral:poland|warsaw",
        "italynorth:italy|milan",
        "spaincentral:spain|madrid",
        "canadacentral,canadaeast:canada|toronto|quebec|montreal",
        "brazilsouth:brazil|sao paulo|são paulo",
        "japaneast,japanwest:japan|tokyo|osaka",
        "koreacentral:korea|seoul|south korea",
        "southeastasia:singapore|ap-southeast-1",
        "eastasia:hong kong|asia",
        "australiaeast,australiasoutheast:australia|sydney|melbourne",
        "centralindia,southindia,westindia:india|mumbai|pune|chennai|bangalore",
        "uaenorth:dubai|uae",
        "southafricanorth:south africa|johannesburg",
        "eastus,eastus2:virginia|new york|washington",
        "southcentralus:texas|dallas",
        "westus,westus2,westus3:california|seattle|oregon|phoenix",
    ];
}
