import { describe, expect, it } from "vitest";
import { accessRequest, REQUEST_PATTERNS } from "./access-request.ts";

const use = {
  approvedUse: "ticket-summarization",
  dataClasses: ["internal"],
  models: ["openai.gpt-oss-20b"],
  environments: ["dev"],
  justification: "Support reads tickets faster.",
};
const request = {
  apiVersion: "rollout/v1",
  kind: "AccessRequest",
  team: "payments",
  product: "Payments",
  owner: "payments-lead@example.com",
  costCenter: "CC-1042",
  uses: [use],
  environments: { dev: { monthlyBudget: 500 } },
};
const issues = (change: Readonly<Record<string, unknown>>) =>
  accessRequest
    .safeParse({ ...request, ...change })
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

it("takes a request as the form files it, and adds nothing", () => {
  expect(accessRequest.parse(request)).toEqual(request);
});

describe("a request is refused that", () => {
  it.each([
    ["is another kind of document", { kind: "Team" }, "kind"],
    ["asks for a role in passing", { groups: { users: "Administrators" } }, ""],
    ["names a team that is no path", { team: "../../etc/passwd" }, "team"],
    ["names two owners", { owner: "a@example.com,b@example.com" }, "owner"],
    ["has an owner beyond all bounds", { owner: `${"a".repeat(300)}@example.com` }, "owner"],
    ["has no use", { uses: [] }, "uses"],
    ["has more uses than anybody reads", { uses: Array.from({ length: 51 }, () => use) }, "uses"],
    ["repeats an approved use", { uses: [use, use] }, "uses"],
    ["justifies nothing", { uses: [{ ...use, justification: "" }] }, "uses.0.justification"],
    ["breaks a line to add another field", { product: "Payments\nowner: x" }, "product"],
    ["has no budget for an environment it uses", { environments: {} }, "environments"],
    [
      "has a budget for an environment it does not use",
      { environments: { dev: { monthlyBudget: 1 }, prod: { monthlyBudget: 1 } } },
      "environments",
    ],
    [
      "has a budget of zero",
      { environments: { dev: { monthlyBudget: 0 } } },
      "environments.dev.monthlyBudget",
    ],
  ])("%s", (_, change, path) => {
    expect(issues(change).map((issue) => issue.split(":", 1)[0])).toContain(path);
  });
});

it("does not take a prototype for a field", () => {
  const text = JSON.stringify(request).replace('"team"', '"__proto__":{"team":"other"},"team"');
  const parsed = accessRequest.safeParse(JSON.parse(text));
  expect(parsed.success && Object.getPrototypeOf(parsed.data)).not.toMatchObject({ team: "other" });
});

it("tells a form what its text fields look like", () => {
  expect(new RegExp(REQUEST_PATTERNS.team).test("payments")).toBe(true);
  expect(new RegExp(REQUEST_PATTERNS.team).test("Payments")).toBe(false);
  expect(
    Object.values(REQUEST_PATTERNS).every((source) => source.startsWith("^") && source.endsWith("$")),
  ).toBe(true);
});
