import { BudgetClient } from "oci-budget";
import { ConfigFileAuthenticationDetailsProvider } from "oci-common";
import { GenerativeAiClient } from "oci-generativeai";
import { IdentityClient } from "oci-identity";
import { ObjectStorageClient } from "oci-objectstorage";
import { ServiceCatalogClient } from "oci-servicecatalog";

/**
 * Lists with OCI's TypeScript SDK what the compartments of a tenancy hold, as its own user would: `OCI_CONFIG_FILE` says
 * who they are, the proxy and the trusted certificate come from the environment. Prints JSON, names sorted.
 */
const authenticationDetailsProvider = new ConfigFileAuthenticationDetailsProvider();
const auth = { authenticationDetailsProvider };
const tenancyId = authenticationDetailsProvider.getTenantId();
const identity = new IdentityClient(auth);
const budgets = new BudgetClient(auth);
const storage = new ObjectStorageClient(auth);
const catalogs = new ServiceCatalogClient(auth);
const models = new GenerativeAiClient(auth);

const { items: compartments } = await identity.listCompartments({
  compartmentId: tenancyId,
  compartmentIdInSubtree: true,
  limit: 1000,
});
const { value: namespaceName } = await storage.getNamespace({});
const listed: Record<string, string[]> = {
  compartments: compartments.map(({ name }) => name),
  budgets: [],
  rules: [],
  buckets: [],
  retention: [],
  policies: [],
  catalogs: [],
  endpoints: [],
};
const add = (what: string, names: readonly string[]) => listed[what]?.push(...names);

for (const { id, displayName } of (await budgets.listBudgets({ compartmentId: tenancyId })).items) {
  add("budgets", [displayName]);
  const { items } = await budgets.listAlertRules({ budgetId: id });
  add(
    "rules",
    items.map((rule) => `${displayName} ${rule.type} ${rule.threshold}`),
  );
}
for (const compartmentId of [tenancyId, ...compartments.map(({ id }) => id)]) {
  const { items: policies } = await identity.listPolicies({ compartmentId });
  add(
    "policies",
    policies.map(({ name }) => name),
  );
  for (const { name } of (await storage.listBuckets({ namespaceName, compartmentId })).items) {
    add("buckets", [name]);
    const { retentionRuleCollection } = await storage.listRetentionRules({ namespaceName, bucketName: name });
    add(
      "retention",
      retentionRuleCollection.items.map(
        ({ duration }) => `${name} ${duration?.timeAmount} ${duration?.timeUnit}`,
      ),
    );
  }
  const { serviceCatalogCollection } = await catalogs.listServiceCatalogs({ compartmentId });
  add(
    "catalogs",
    serviceCatalogCollection.items.map(({ displayName }) => displayName),
  );
  const { generativeAiPrivateEndpointCollection } = await models.listGenerativeAiPrivateEndpoints({
    compartmentId,
  });
  add(
    "endpoints",
    generativeAiPrivateEndpointCollection.items.map(({ displayName }) => displayName ?? ""),
  );
}
const sorted = Object.entries(listed).map(([what, names]) => [what, names.sort()]);
process.stdout.write(JSON.stringify(Object.fromEntries(sorted)));
