import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EngineFault } from "../../rollout/engine/engine.ts";
import { declaredStacks, type DeclaredStack } from "../../rollout/onboarding/stacks.ts";
import type { StackRun } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import type { Credentials } from "../../rollout/sandbox/access/api-key.ts";
import { asBody } from "../../rollout/sandbox/body.ts";
import { signedCall } from "../../rollout/sandbox/testing/connect.ts";
import { editedExamples } from "../harness/documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

/**
 * The grants of the programs suffice for what they are for, and for no more: everyone signs as themselves, and
 * the policies that the stacks made decide.
 */
const quiet = () => undefined;

describe.skipIf(toolchain === undefined)("what the policies of the example documents allow", () => {
  let bench: EngineBench;
  let stacks: readonly DeclaredStack[];
  let deployer: Credentials;
  let shared: StackRun;
  let claims: StackRun;
  let firstOfDeployer: number;
  let paymentsId: string;

  const named = (name: string): DeclaredStack => {
    const stack = stacks.find((one) => one.name.stack === name);
    if (stack === undefined) throw new Error(`no stack ${name}`);
    return stack;
  };
  const idOf = (kind: string, name: string): string => {
    const found = bench.sandbox.resources().find((one) => one.kind === kind && one.name === name);
    if (found === undefined) throw new Error(`no ${kind} ${name}`);
    return found.id;
  };
  const call = async (by: Credentials, method: string, service: string, path: string, body?: unknown) => {
    const region = service === "identity" ? bench.model.tenancy.homeRegion : bench.model.tenancy.region;
    const host = `${service}.${region}.oci.oraclecloud.com`;
    const answer = await signedCall(bench.sandbox, { method, host, path, body }, by);
    const code = Array.isArray(answer.body) ? undefined : asBody(answer.body)["code"];
    return code === undefined ? answer.status : [answer.status, code];
  };
  const NOT_THEIRS = [404, "NotAuthorizedOrNotFound"];

  beforeAll(async () => {
    bench = await openEngineBench(editedExamples());
    stacks = declaredStacks(bench.model);
    await bench.pulumi.up(named("tenancy"), quiet);
    deployer = await bench.sandbox.principal("dana", ["dev-ai-deployers"]);
    firstOfDeployer = bench.sandbox.calls.length;
    shared = await bench.as(deployer).up(named("shared-dev"), quiet);
    claims = await bench.as(deployer).up(named("claims-dev"), quiet);
    paymentsId = await compartmentOfAnotherTeam();
  }, 400_000);
  afterAll(() => bench?.close());

  /** A team's compartment without its stack, with a bucket in it. */
  async function compartmentOfAnotherTeam(): Promise<string> {
    const { sandbox, model } = bench;
    const { homeRegion, region } = model.tenancy;
    const made = await signedCall(sandbox, {
      method: "POST",
      host: `identity.${homeRegion}.oci.oraclecloud.com`,
      path: "/20160918/compartments",
      body: { compartmentId: idOf("compartment", "dev"), name: "payments", description: "Another team" },
    });
    const { id } = asBody(made.body);
    await signedCall(sandbox, {
      method: "POST",
      host: `objectstorage.${region}.oraclecloud.com`,
      path: "/n/sandbox/b",
      body: { name: "payments-dev-traces", compartmentId: id },
    });
    return String(id);
  }

  it("lets the deployers of dev bring up its stacks, with no call refused", () => {
    expect([shared.changes?.create, claims.changes?.create]).toEqual([46, 39]);
    const theirs = bench.sandbox.calls.slice(firstOfDeployer).filter(({ principal }) => principal === "dana");
    expect(theirs.length).toBeGreaterThan(100);
    expect(theirs.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it("lets them change and take down what they brought up", { timeout: 200_000 }, async () => {
    const from = bench.sandbox.calls.length;
    const engine = bench.as(deployer);
    await engine.refresh(named("claims-dev"), quiet);
    await engine.destroy(named("claims-dev"), quiet);
    const refused = bench.sandbox.calls.slice(from).filter(({ code }) => code === "NotAuthorizedOrNotFound");
    expect(refused).toEqual([]);
    expect(bench.sandbox.resources().some(({ name }) => name === "claims")).toBe(false);
    await engine.up(named("claims-dev"), quiet);
  });

  it("does not let them near prod: 404, and nothing is made", { timeout: 120_000 }, async () => {
    const before = bench.sandbox.resources();
    const from = bench.sandbox.calls.length;
    const run = bench.as(deployer).up(named("shared-prod"), quiet);
    await expect(run).rejects.toThrow(EngineFault);
    await expect(run).rejects.toThrow("404-NotAuthorizedOrNotFound");
    const calls = bench.sandbox.calls.slice(from);
    expect(calls.filter(({ method, status }) => method !== "GET" && status < 400)).toEqual([]);
    expect(bench.sandbox.resources()).toEqual(before);
  });

  it("shows a user of one team nothing of another's compartment", async () => {
    const olga = await bench.sandbox.principal("olga", ["dev-claims-operators"]);
    const buckets = (compartmentId: string) => `/n/sandbox/b?compartmentId=${compartmentId}`;
    const own = idOf("compartment", "claims");
    expect(await call(olga, "GET", "objectstorage", buckets(own))).toBe(200);
    expect(await call(olga, "GET", "objectstorage", buckets(paymentsId))).toEqual(NOT_THEIRS);
    expect(await call(olga, "GET", "objectstorage", "/n/sandbox/b/payments-dev-traces")).toEqual(NOT_THEIRS);
    expect(await call(olga, "GET", "logging", `/20200531/logGroups?compartmentId=${paymentsId}`)).toEqual(
      NOT_THEIRS,
    );
    const made = { name: "mine", compartmentId: own };
    expect(await call(olga, "POST", "objectstorage", "/n/sandbox/b", made)).toEqual(NOT_THEIRS);
  });

  it("lets finance read budgets, and change none", async () => {
    const fred = await bench.sandbox.principal("fred", ["ai-finance"]);
    const budget = `/20190111/budgets/${bench.sandbox.resources().find(({ kind }) => kind === "budget")?.id}`;
    expect(
      await call(fred, "GET", "usage", `/20190111/budgets?compartmentId=${bench.sandbox.tenancyId}`),
    ).toBe(200);
    expect(await call(fred, "GET", "usage", budget)).toBe(200);
    expect(await call(fred, "PUT", "usage", budget, { amount: 1 })).toEqual(NOT_THEIRS);
    expect(await call(fred, "DELETE", "usage", budget)).toEqual(NOT_THEIRS);
    expect(await call(fred, "GET", "objectstorage", `/n/sandbox/b?compartmentId=${paymentsId}`)).toEqual(
      NOT_THEIRS,
    );
  });

  it("lets auditors read everything of the rollout, change none, and see nothing beside it", async () => {
    const anna = await bench.sandbox.principal("anna", ["ai-auditors"]);
    const policies = (id: string) => `/20160918/policies?compartmentId=${id}`;
    expect(await call(anna, "GET", "identity", policies(idOf("compartment", "dev")))).toBe(200);
    expect(await call(anna, "GET", "objectstorage", "/n/sandbox/b/payments-dev-traces")).toBe(200);
    expect(await call(anna, "DELETE", "objectstorage", "/n/sandbox/b/payments-dev-traces")).toEqual(
      NOT_THEIRS,
    );
    expect(await call(anna, "DELETE", "identity", `/20160918/compartments/${paymentsId}`)).toEqual(
      NOT_THEIRS,
    );
    expect(await call(anna, "GET", "identity", policies(bench.sandbox.tenancyId))).toEqual(NOT_THEIRS);
  });
});
