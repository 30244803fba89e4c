/**
 * The resource types and families that a statement may name, by service.
 *
 * OCI publishes no list of them: these stand in its Detailed Service Policy Reference and on the policy pages of the
 * services. One that is new there is missing here until somebody adds it.
 */
const TYPES: Readonly<Record<string, string>> = {
  "Every service": "all-resources",
  IAM:
    "compartments users groups dynamic-groups policies network-sources tag-namespaces " +
    "tag-defaults tag-rules identity-providers tenancies credentials authentication-policies " +
    "domains app-catalog-listing workrequest work-requests quotas domain-replications " +
    "iam-work-requests",
  "Analytics, API Gateway, Audit, Announcements":
    "analytics-instances analytics-instance-work-requests api-gateway-family api-gateways " +
    "api-deployments api-sdks api-subscribers api-usage-plans api-workrequests audit-events " +
    "announcements",
  "Bastion, Budgets, billing, organizations":
    "bastion-family bastion bastion-session usage-budgets usage-report usage-reports invoices " +
    "invoice-preferences billing-schedules rate-cards subscribed-services subscription " +
    "subscriptions organizations-family organizations-subscription " +
    "organizations-assigned-subscription organizations-tenancy organizations-recipient-invitation " +
    "organizations-sender-invitation organizations-governance-rule accountmanagement " +
    "payment-methods",
  "Certificates, Cloud Guard, Cloud Shell":
    "certificate-authority-family leaf-certificate-family certificate-authorities " +
    "leaf-certificates leaf-certificate-bundles cabundles cloud-guard-family cloud-guard-targets " +
    "cloud-guard-detectors cloud-guard-managed-lists cloud-guard-problems cloud-guard-config " +
    "security-zone security-zones security-recipe cloud-shell cloud-shell-public-network",
  "Compute, Block Volume, Container Instances":
    "instance-family instances instance-agent-plugins instance-agent-command-family " +
    "instance-agent-command-execution-family instance-console-connection instance-images " +
    "instance-configurations instance-pools instance-pool-instances compute-management-family " +
    "cluster-networks console-histories auto-scaling-configurations dedicated-vm-hosts " +
    "compute-capacity-reservations compute-clusters volume-family volumes volume-attachments " +
    "volume-backups volume-groups volume-group-backups boot-volumes boot-volume-backups " +
    "backup-policies backup-policy-assignments compute-container-family " +
    "compute-container-instances compute-containers",
  "Connector Hub, Container Engine, Registry":
    "serviceconnectors cluster-family clusters cluster-node-pools cluster-pod-shapes " +
    "cluster-virtualnode-pools cluster-workload-mappings cluster-work-requests repos " +
    "artifact-family artifact-repositories generic-artifacts",
  "Data Catalog, Data Flow, Data Integration, Data Safe, Data Science":
    "data-catalog-family data-catalogs data-catalog-data-assets data-catalog-glossaries " +
    "data-catalog-namespaces dataflow-family dataflow-application dataflow-run " +
    "dataflow-private-endpoint dataflow-sqlendpoint dis-family dis-workspaces dis-work-requests " +
    "data-safe-family data-safe data-safe-alert-family data-safe-private-endpoints " +
    "data-safe-report-family target-database data-science-family data-science-projects " +
    "data-science-notebook-sessions data-science-models data-science-modelversionsets " +
    "data-science-model-deployments data-science-jobs data-science-job-runs " +
    "data-science-pipelines data-science-pipelineruns data-science-private-endpoint " +
    "data-science-schedule data-science-work-requests",
  Database:
    "database-family autonomous-database-family autonomous-databases autonomous-backups " +
    "autonomous-container-databases autonomous-exadata-infrastructures " +
    "cloud-autonomous-vmclusters cloud-exadata-infrastructures cloud-vmclusters databases " +
    "db-nodes db-homes db-systems db-backups pluggable-databases exadata-infrastructures " +
    "vmclusters backup-destinations database-software-image database-tools-family " +
    "database-tools-connections database-tools-private-endpoints mysql-family mysql-instances " +
    "mysql-configurations mysql-backups mysql-channels mysql-heatwave mysql-work-requests " +
    "nosql-family nosql-tables nosql-rows nosql-indexes postgres-db-systems postgres-backups " +
    "postgres-configuration postgres-work-requests redis-family redis-clusters opensearch-family " +
    "opensearch-clusters goldengate-family goldengate-deployments goldengate-connections",
  "DevOps, Email, Events, Functions, File Storage":
    "devops-family devops-project devops-repository devops-build-pipeline devops-deploy-pipeline " +
    "devops-connection email-family approved-senders suppressions email-domains email-dkim " +
    "cloudevents-rules functions-family fn-app fn-function fn-invocation file-family file-systems " +
    "mount-targets export-sets",
  "Generative AI and AI services":
    "generative-ai-family generative-ai-chat generative-ai-text-generation " +
    "generative-ai-text-summarization generative-ai-text-embedding generative-ai-text-rerank " +
    "generative-ai-model generative-ai-imported-model generative-ai-dedicated-ai-cluster " +
    "generative-ai-endpoint generative-ai-private-endpoint generative-ai-apikey " +
    "generative-ai-project generative-ai-vectorstore generative-ai-vectorstore-file " +
    "generative-ai-vectorstore-connector generative-ai-file generative-ai-container " +
    "generative-ai-response generative-ai-conversation generative-ai-hosted-application " +
    "generative-ai-application-storage generative-ai-hosted-deployment generative-ai-nl2sql " +
    "generative-ai-semantic-store generative-ai-work-request generative-ai-guardrails " +
    "genai-agent-family genai-agent genai-agent-endpoint genai-agent-knowledge-base " +
    "genai-agent-data-source genai-agent-session genai-agent-tool ai-service-language-family " +
    "ai-service-vision-family ai-service-speech-family ai-service-document-family oda-family " +
    "oda-instances oda-design oda-instance-resource",
  "Integration, Java Management":
    "integration-instance integration-instances process-automation-instance fleet",
  "Load balancers, Logging, Logging Analytics":
    "load-balancers network-load-balancers logging-family log-groups log-content " +
    "unified-configuration loganalytics-family loganalytics-features-family " +
    "loganalytics-resources-family loganalytics-log-group loganalytics-entity " +
    "loganalytics-ingesttime-rule loganalytics-storage loganalytics-query " +
    "loganalytics-config-work-request management-agents management-agent-install-keys " +
    "management-dashboard-family",
  "Marketplace, Service Catalog, Resource Manager":
    "marketplace-listings marketplace-community-listings marketplace-workrequests " +
    "app-catalog-publications service-catalogs private-applications orm-family orm-stacks " +
    "orm-jobs orm-config-source-providers orm-private-endpoints orm-template orm-work-requests",
  "Monitoring, Notifications, Streaming, Queue":
    "metrics alarms ons-family ons-topics ons-subscriptions stream-family streams stream-pull " +
    "stream-push stream-pools connect-harness connect-harnesses queues queue-push queue-pull",
  Networking:
    "virtual-network-family vcns subnets route-tables network-security-groups security-lists " +
    "dhcp-options private-ips public-ips ipv6s internet-gateways nat-gateways service-gateways " +
    "local-peering-gateways local-peering-from local-peering-to remote-peering-connections " +
    "remote-peering-from remote-peering-to drg-object drgs drg-attachments drg-route-tables " +
    "drg-route-distributions cpes ipsec-connections cross-connects cross-connect-groups " +
    "virtual-circuits vnics vnic-attachments vlans byoip-range public-ip-pools vtaps " +
    "capture-filters networking-topology network-path-analyzer-test vn-path-analyzer-test " +
    "private-service-access virtual-network-security-attribute-family zpr-family zpr-policy " +
    "zpr-configuration security-attribute-namespace security-attribute-namespaces " +
    "network-firewall-family network-firewall network-firewall-policy waf-family waf-policy " +
    "web-app-firewall waas-family waas-policy health-check-family",
  DNS:
    "dns dns-zones dns-records dns-views dns-resolvers dns-resolver-endpoint dns-policies " +
    "dns-policy-attachments dns-steering-policies dns-traffic dns-tsig-keys",
  "Object Storage, Data Transfer":
    "object-family objectstorage-namespaces objectstorage-namespace buckets objects " +
    "objectstorage-private-endpoint data-transfer-jobs",
  "OS Management, Operations Insights, Search, Vulnerability Scanning":
    "osms-family osms-managed-instances osms-managed-instance-groups osms-software-sources " +
    "osmh-family opsi-family opsi-database-insights opsi-host-insights search vss-family " +
    "host-scan-recipes host-scan-targets host-scan-results container-scan-recipes",
  Vault:
    "vaults keys key-delegate key-family secret-family secrets secret-versions secret-bundles " +
    "hsm-cluster",
  "Managed access, Access Governance, Delegate access, licences":
    "lockbox-family lockbox approval-templates agcs-instance privileged-api-family " +
    "privileged-api-controls license-configuration license-manager-family product-license " +
    "recovery-service-family threat-intel-family resource-schedule resource-schedule-family " +
    "limits service-limits",
};

const KNOWN = new Set(Object.values(TYPES).flatMap((words) => words.split(" ")));

/** OCI reads types without regard to case. */
export function isResourceType(word: string): boolean {
  return KNOWN.has(word.toLowerCase());
}
