import { describePack } from "../../test/harness/pack-as-process.ts";
import { UNKNOWN, urnOf, type ResourceUnderTest } from "../../test/harness/run-policy.ts";
import { SPEND } from "./pack.ts";

const compartment: ResourceUnderTest = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: { name: "payments" },
};
const budget: ResourceUnderTest = {
  type: "oci:Budget/budget:Budget",
  name: "budget",
  props: { amount: 500, resetPeriod: "MONTHLY", targetType: "COMPARTMENT", targets: [UNKNOWN] },
  propertyDependencies: { targets: [urnOf(compartment)] },
};
const rule = (name: string, props: Readonly<Record<string, unknown>>): ResourceUnderTest => ({
  type: "oci:Budget/rule:Rule",
  name,
  props: { type: "ACTUAL", thresholdType: "PERCENTAGE", message: "payments in dev", ...props },
  propertyDependencies: { budgetId: [urnOf(budget)] },
});

describePack(SPEND, [
  compartment,
  budget,
  rule("early", { threshold: 50, recipients: "lead@example.com" }),
  rule("late", { threshold: 100, recipients: "lead@example.com", message: "Spent." }),
  rule("unseen", {
    threshold: 100,
    recipients: "lead@example.com",
    message: UNKNOWN,
    thresholdType: UNKNOWN,
  }),
  {
    type: "oci:Identity/policy:Policy",
    name: "access",
    props: { statements: ["allow group payments-dev to use generative-ai-chat in compartment payments"] },
    dependencies: [urnOf(budget)],
  },
  { type: "oci:GenerativeAi/dedicatedAiCluster:DedicatedAiCluster", name: "cluster" },
]);
