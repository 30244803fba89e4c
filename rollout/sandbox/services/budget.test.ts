import { beforeEach, describe, expect, it } from "vitest";
import { ServiceCalls } from "../testing/service-calls.ts";

const BUDGETS = "usage.us-chicago-1.oci.oraclecloud.com/20190111/budgets";
const WRONG = "400 InvalidParameter";

let oci: ServiceCalls;
beforeEach(() => {
  oci = new ServiceCalls();
});

const cap = (fields = {}) => ({
  compartmentId: oci.tenancyId,
  displayName: "cap",
  amount: 100,
  resetPeriod: "MONTHLY",
  targetType: "COMPARTMENT",
  targets: ["ocid1.compartment.oc1..a"],
  ...fields,
});

describe("budget", () => {
  it("refuses a second budget on a compartment, also under the old name of its target, and on a tag value", async () => {
    await oci.create(BUDGETS, cap());
    expect(await oci.outcome("POST", BUDGETS, cap({ displayName: "other" }))).toBe("409 Conflict");
    const old = { targets: undefined, targetCompartmentId: "ocid1.compartment.oc1..a" };
    expect(await oci.outcome("POST", BUDGETS, cap(old))).toBe("409 Conflict");
    const tag = { targetType: "TAG", targets: ["Spend.CostCenter.CC-1"] };
    await oci.create(BUDGETS, cap(tag));
    expect(await oci.outcome("POST", BUDGETS, cap(tag))).toBe("409 Conflict");
  });

  it("takes another budget on a compartment once the first is deleted", async () => {
    const id = await oci.create(BUDGETS, cap());
    expect(await oci.outcome("DELETE", `${BUDGETS}/${id}`)).toBe("204");
    expect(await oci.outcome("POST", BUDGETS, cap())).toBe("200");
  });

  it.each([0, -1, 99.5, "100"])("refuses a budget of %j", async (amount) => {
    expect(await oci.outcome("POST", BUDGETS, cap({ amount }))).toBe(WRONG);
    const id = await oci.create(BUDGETS, cap());
    expect(await oci.outcome("PUT", `${BUDGETS}/${id}`, { amount })).toBe(WRONG);
  });

  it.each(["1st", "a b", "é", ""])('refuses a budget of the name "%s"', async (displayName) => {
    expect(await oci.outcome("POST", BUDGETS, cap({ displayName }))).toBe(WRONG);
  });

  it.each([[[]], [["a", "b"]]])("refuses a budget with targets %j", async (targets) => {
    expect(await oci.outcome("POST", BUDGETS, cap({ targets }))).toBe(WRONG);
  });

  it("refuses a budget outside the root compartment", async () => {
    expect(await oci.outcome("POST", BUDGETS, cap({ compartmentId: "ocid1.compartment.oc1..a" }))).toBe(
      WRONG,
    );
  });
});

describe("alert rule", () => {
  const refused: [what: string, fields: object][] = [
    ["a threshold above 10000 percent", { threshold: 10_001 }],
    ["a threshold below 0", { threshold: -1 }],
    ["an absolute threshold of 13 digits", { thresholdType: "ABSOLUTE", threshold: 1_000_000_000_000 }],
    ["a message of more than 1000 characters", { message: "a".repeat(1001) }],
    ["a recipient who is no address", { recipients: "finance@example.com, nobody" }],
  ];
  const rule = { type: "ACTUAL", threshold: 10_000, thresholdType: "PERCENTAGE", message: "a".repeat(1000) };

  it.each(refused)("refuses %s", async (_what, fields) => {
    const rules = `${BUDGETS}/${await oci.create(BUDGETS, cap())}/alertRules`;
    expect(await oci.outcome("POST", rules, { ...rule, ...fields })).toBe(WRONG);
    const id = await oci.create(rules, { ...rule, recipients: "a@example.com;b@example.com c@example.com" });
    expect(await oci.outcome("PUT", `${rules}/${id}`, fields as Record<string, unknown>)).toBe(WRONG);
  });

  it("refuses a rule of a budget that is not there", async () => {
    expect(await oci.outcome("POST", `${BUDGETS}/ocid1.budget.oc1..x/alertRules`, rule)).toBe(
      "404 NotAuthorizedOrNotFound",
    );
  });
});
