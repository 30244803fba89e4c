import { expect, it } from "vitest";
import { modelAfter, type Edit } from "../../test/harness/documents.ts";
import { recordResources } from "../../test/harness/record-resources.ts";
import { tenancyProgram } from "./tenancy.ts";

const STREAM = "ocid1.stream.oc1.us-chicago-1.aaaaexample";
const FUNCTION = "ocid1.fnfunc.oc1.us-chicago-1.aaaaexample";
const declared: Edit = [
  "tenancy.yaml",
  "\nspendReview:",
  `\nbudgetAlerts: { streamId: ${STREAM}, functionId: ${FUNCTION} }\nspendReview:`,
];

/** The examples' home region is another than the rollout's, so that there are two topics for finance. */
function recordTenancy(...edits: readonly Edit[]) {
  const model = modelAfter(...edits);
  const handedBy = () => {
    throw new Error("no stack hands anything to the tenancy's");
  };
  return recordResources(() => {
    tenancyProgram({ model, tenancyId: "root", authentication: undefined, handedBy });
  });
}

/** @returns what each rule for triggered budget alerts does, and to what */
async function alertActions(...edits: readonly Edit[]) {
  const rules = (await recordTenancy(...edits)).filter(({ name }) => name.endsWith("-budget-alerts"));
  return rules.map(({ name, inputs }) => {
    const { action } = inputs["actions"] as { action: Record<string, string>[] };
    return [
      name,
      action.map((one) => [one["actionType"], one["topicId"] ?? one["streamId"] ?? one["functionId"]]),
    ];
  });
}

it("tells finance alone of triggered budget alerts where the documents declare nothing else", async () => {
  expect(await alertActions()).toEqual([
    ["ai-events-budget-alerts", [["ONS", "id-of-ai-topics-finance"]]],
    ["ai-home-events-budget-alerts", [["ONS", "id-of-ai-home-topics-finance"]]],
  ]);
});

it("tells the declared stream and function in the rollout's region, which rules at home do not reach", async () => {
  expect(await alertActions(declared)).toEqual([
    [
      "ai-events-budget-alerts",
      [
        ["ONS", "id-of-ai-topics-finance"],
        ["OSS", STREAM],
        ["FAAS", FUNCTION],
      ],
    ],
    ["ai-home-events-budget-alerts", [["ONS", "id-of-ai-home-topics-finance"]]],
  ]);
});

it("creates as many resources with a stream and a function as without", async () => {
  const [without, withBoth] = [await recordTenancy(), await recordTenancy(declared)];
  expect(withBoth.map(({ name }) => name)).toEqual(without.map(({ name }) => name));
});

it("subscribes every contact of finance to finance's topic, in either region", async () => {
  const recorded = await recordTenancy([
    "tenancy.yaml",
    "finance: [finance@example.com]",
    "finance: [finance@example.com, cfo@example.com]",
  ]);
  const subscribed = recorded
    .filter(({ type }) => type === "oci:Ons/subscription:Subscription")
    .map(({ inputs }) => [inputs["topicId"], inputs["endpoint"]]);
  expect(subscribed.filter(([topic]) => String(topic).endsWith("-finance"))).toEqual([
    ["id-of-ai-home-topics-finance", "cfo@example.com"],
    ["id-of-ai-home-topics-finance", "finance@example.com"],
    ["id-of-ai-topics-finance", "cfo@example.com"],
    ["id-of-ai-topics-finance", "finance@example.com"],
  ]);
});
