import { withOrigin, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "nobody watches the costs of production",
    stack: "tenancy",
    change: withOrigin({ type: "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor" }, "targetResourceFilter", [
      "urn:pulumi:tenancy::rollout::rollout:index:EnvironmentCompartments$oci:Identity/compartment:Compartment::ai-dev",
    ]),
    fails: ["anomalies-are-watched-in-every-environment"],
  },
];
