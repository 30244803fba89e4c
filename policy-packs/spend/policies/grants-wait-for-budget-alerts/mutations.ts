import type { Mutation } from "../../../mutation.ts";

const POLICY = "oci:Identity/policy:Policy";

export const mutations: readonly Mutation[] = [
  {
    what: "access no longer waits for one of the alerts",
    stack: "payments-prod",
    change: (resources) =>
      resources.map((resource) =>
        resource.type === POLICY && resource.name === "payments-prod-access"
          ? {
              ...resource,
              dependencies: resource.dependencies.filter((urn) => !urn.endsWith("-forecast-100")),
            }
          : resource,
      ),
    fails: ["grants-wait-for-budget-alerts"],
  },
];
