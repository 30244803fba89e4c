import { describe, expect, it } from "vitest";
import type { ExportedState, StateResource } from "./exported-state.ts";
import { pendingOperations, resourcesOf } from "./exported-state.ts";
import { candidatesIn, idFrom, isComing } from "./findings.ts";
import type { Answers } from "./look-up.ts";
import { questionsOf, resolveCreates, UnclearCreates } from "./pending-creates.ts";
import { STABLE_KEYS } from "./stable-keys/index.ts";
import type { Listed } from "./stable-keys/stable-key.ts";

const URN = "urn:pulumi:payments-dev::rollout::";
const create = (type: string, name: string, inputs: Record<string, unknown>): StateResource => ({
  urn: `${URN}${type}::${name}`,
  type,
  custom: true,
  inputs: { __defaults: [], ...inputs },
});
const BUDGET = create("oci:Budget/budget:Budget", "payments-dev-budget", {
  compartmentId: "ocid1.tenancy..t",
  targetType: "COMPARTMENT",
  targets: ["ocid1.compartment..c"],
  definedTags: { __defaults: [], "Rollout.Team": "payments" },
});
const key = STABLE_KEYS[BUDGET.type] as Listed;

const stateOf = (
  creates: readonly StateResource[],
  resources: readonly StateResource[] = [],
): ExportedState => ({
  version: 3,
  deployment: {
    manifest: { time: "2026-11-26T08:00:00Z" },
    resources,
    pending_operations: creates.map((resource) => ({ resource, type: "creating" })),
  },
});
const one = { id: "ocid1.budget..b", state: "ACTIVE", isOurs: true };
const answering = (answer: Answers extends ReadonlyMap<string, infer A> ? A : never, of = BUDGET): Answers =>
  new Map([[of.urn, answer]]);

describe("candidatesIn", () => {
  const item = { id: one.id, state: "ACTIVE", targetType: "COMPARTMENT", targets: ["ocid1.compartment..c"] };

  it("finds by the stable key, whatever the rest", () => {
    const others = [
      { ...item, id: "other", targets: ["ocid1.compartment..d"] },
      { ...item, displayName: "x" },
    ];
    expect(candidatesIn({ budgets: others }, key, BUDGET)).toEqual([one]);
  });

  it.each(["DELETED", "DELETING", "TERMINATED", "PENDING_DELETION"])("leaves out what is %s", (state) => {
    expect(candidatesIn({ budgets: [{ ...item, state }] }, key, BUDGET)).toEqual([]);
  });

  it("finds what is still coming", () => {
    expect(candidatesIn({ budgets: [{ ...item, state: "CREATING" }] }, key, BUDGET).map(isComing)).toEqual([
      true,
    ]);
  });

  it.each([
    ["the tags it gave", { "Rollout.Team": "payments", "Oracle-Tags.CreatedBy": "x" }, true],
    ["no tags, which some lists leave out", {}, true],
    ["another's tags", { "Rollout.Team": "claims" }, false],
  ])("tells whose it is by %s", (_what, definedTags, isOurs) => {
    expect(candidatesIn({ budgets: [{ ...item, definedTags }] }, key, BUDGET)[0]?.isOurs).toBe(isOurs);
  });

  it("looks through the first of a list, as data sources write what there is one of", () => {
    const query = create("oci:MeteringComputation/query:Query", "q", {
      queryDefinition: { displayName: "weekly" },
    });
    const answer = {
      queryCollections: [{ items: [{ id: "1", queryDefinitions: [{ displayName: "weekly" }] }] }],
    };
    expect(candidatesIn(answer, STABLE_KEYS[query.type] as Listed, query).map(({ id }) => id)).toEqual(["1"]);
  });

  it("builds the provider's own ids", () => {
    expect(idFrom("n/{namespace}/b/{name}", { name: "traces" }, { namespace: "ns" })).toBe("n/ns/b/traces");
  });
});

describe("resolveCreates", () => {
  it("adopts the one that is there, as if its create had been answered", () => {
    const { state, adopted, dropped } = resolveCreates("s", stateOf([BUDGET]), answering([one]));

    expect(adopted).toEqual([
      { type: BUDGET.type, name: "payments-dev-budget", urn: BUDGET.urn, id: one.id },
    ]);
    expect(dropped).toEqual([]);
    const { __defaults, ...inputs } = BUDGET.inputs as Record<string, unknown>;
    const outputs = { ...inputs, definedTags: { "Rollout.Team": "payments" }, id: one.id };
    expect(resourcesOf(state)).toEqual([{ ...BUDGET, id: one.id, outputs }]);
    // Due for a refresh, and no create any more.
    expect(pendingOperations(state).map(({ type }) => type)).toEqual(["importing"]);
  });

  it("drops that one create, and no other, where there is none", () => {
    const rule = create("oci:Budget/rule:Rule", "rule", {});
    const answers = new Map([...answering([]), ...answering([one], rule)]);
    const { state, dropped, adopted } = resolveCreates("s", stateOf([BUDGET, rule]), answers);

    expect(dropped).toEqual([{ type: BUDGET.type, name: "payments-dev-budget" }]);
    expect(adopted.map(({ name }) => name)).toEqual(["rule"]);
    expect(resourcesOf(state).map(({ urn }) => urn)).toEqual([rule.urn]);
  });

  it("does not take what the state holds already for the one that is sought", () => {
    const old = { ...create(BUDGET.type, "older", {}), id: one.id };
    expect(resolveCreates("s", stateOf([BUDGET], [old]), answering([one])).dropped).toHaveLength(1);
  });

  it("leaves what the new one was to replace to be deleted", () => {
    const old = { ...BUDGET, id: "ocid1.budget..old" };
    const { state } = resolveCreates("s", stateOf([BUDGET], [old]), answering([one]));
    expect(resourcesOf(state).map(({ id, delete: isOver }) => [id, isOver])).toEqual([
      [one.id, undefined],
      ["ocid1.budget..old", true],
    ]);
  });

  it("settles a create once that was in flight in two runs", () => {
    const { adopted, state } = resolveCreates("s", stateOf([BUDGET, BUDGET]), answering([one]));
    expect(adopted).toHaveLength(1);
    expect(resourcesOf(state)).toHaveLength(1);
    expect(pendingOperations(state)).toHaveLength(1);
  });

  it("lets be created again what is the same twice as once", () => {
    const list = create("oci:Core/defaultSecurityList:DefaultSecurityList", "list", {});
    const { repeated, state } = resolveCreates("s", stateOf([list]), new Map());
    expect(repeated.map(({ name }) => name)).toEqual(["list"]);
    expect(pendingOperations(state)).toEqual([]);
  });

  it("takes what has a name of its own by it, and leaves it to the refresh whether it is there", () => {
    const records = create("oci:Dns/rrset:Rrset", "r", { zoneNameOrId: "z", domain: "a.b", rtype: "A" });
    expect(resolveCreates("s", stateOf([records]), new Map()).adopted[0]?.id).toBe(
      "zoneNameOrId/z/domain/a.b/rtype/A",
    );
  });

  it.each([
    [
      "several",
      [one, { ...one, id: "second" }],
      "OCI has 2 of it: ocid1.budget..b, second. Delete in OCI all but one",
    ],
    [
      "somebody else's",
      [{ ...one, isOurs: false }],
      "OCI has ocid1.budget..b in its place, which carries other tags",
    ],
    ["no answer", new Error("404: no\nsecond line"), "OCI could not be asked: 404: no."],
  ])("changes nothing where OCI has %s, and says what to do", (_what, answer, words) => {
    const resolve = () => resolveCreates("payments-dev", stateOf([BUDGET]), answering(answer));
    expect(resolve).toThrow(UnclearCreates);
    expect(resolve).toThrow(words);
    expect(resolve).toThrow("payments-dev-budget (oci:Budget/budget:Budget)");
    expect(resolve).toThrow('run "rollout up payments-dev" again');
  });

  it("does not guess what became of a type it does not know", () => {
    const unknown = create("oci:Database/autonomousDatabase:AutonomousDatabase", "db", {});
    expect(() => resolveCreates("s", stateOf([unknown]), new Map())).toThrow(
      "it is not known how to look one up",
    );
  });

  it("asks for what is listed only", () => {
    const list = create("oci:Core/defaultSecurityList:DefaultSecurityList", "list", {});
    expect(questionsOf(stateOf([BUDGET, list])).map(({ create: { urn } }) => urn)).toEqual([BUDGET.urn]);
  });
});
