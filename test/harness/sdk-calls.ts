import * as budget from "oci-budget";
import * as common from "oci-common";
import * as identity from "oci-identity";

/**
 * Run as a process of its own, behind the sandbox's proxy: what OCI's TypeScript SDK, with the key in its
 * environment, sees and may do. Prints JSON.
 */
const variable = (name: string): string => process.env[`TF_VAR_${name}`] ?? "";
const region = common.Region.fromRegionId(process.argv[2] ?? "");
const authenticationDetailsProvider = new common.SimpleAuthenticationDetailsProvider(
  variable("tenancy_ocid"),
  variable("user_ocid"),
  variable("fingerprint"),
  variable("private_key"),
  null,
  region,
);
const compartmentId = variable("tenancy_ocid");
// A refusal is what is to be seen, not to be tried again.
const clientConfiguration = { retryConfiguration: common.NoRetryConfigurationDetails };
const identities = new identity.IdentityClient({ authenticationDetailsProvider }, clientConfiguration);
const budgets = new budget.BudgetClient({ authenticationDetailsProvider }, clientConfiguration);

const seen = async <T>(asked: Promise<T>, told: (answer: T) => unknown): Promise<unknown> => {
  try {
    return told(await asked);
  } catch (error) {
    if (error instanceof common.OciError) return { status: error.statusCode, code: error.serviceCode };
    throw error;
  }
};

const description = "Müller & Söhne";
const result = {
  compartments: await seen(identities.listCompartments({ compartmentId }), ({ items }) =>
    items.map(({ name }) => name),
  ),
  budgets: await seen(budgets.listBudgets({ compartmentId }), ({ items }) =>
    items.map(({ displayName }) => displayName),
  ),
  created: await seen(
    identities.createCompartment({ createCompartmentDetails: { compartmentId, name: "sdk", description } }),
    ({ compartment }) => compartment.description,
  ),
};
console.log(JSON.stringify(result));
