import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { namesAreAnsweredPrivately as policy } from "./policy.ts";

const TYPES = ["oci:Dns/zone:Zone", "oci:Dns/view:View", "oci:Dns/resolver:Resolver"];

describe.each(TYPES)("names-are-answered-privately, %s", (type) => {
  const named = (props: Readonly<Record<string, unknown>>) => ({ type, name: "models", props });

  it("accepts a private scope, while the name is not known yet", async () => {
    expect(await runPolicy(policy, named({ scope: "PRIVATE", name: UNKNOWN, viewId: UNKNOWN }))).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["the internet", { scope: "GLOBAL" }],
    ["other letters", { scope: "private" }],
    ["a null", { scope: null }],
    ["no scope", { name: UNKNOWN }],
  ])("rejects %s", async (_label, props) => {
    expect(await runPolicy(policy, named(props))).toEqual({
      kind: "violation",
      messages: ['"models" answers the internet: its scope is not PRIVATE.'],
    });
  });

  it("reports a scope that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, named({ scope: UNKNOWN }))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `scope` before it is created.",
    });
  });
});

describe("names-are-answered-privately", () => {
  it("does not look at records, which have their zone's scope", async () => {
    expect(await runPolicy(policy, { type: "oci:Dns/rrset:Rrset" })).toEqual({
      kind: "not-applicable",
      reason: "The resource answers for no names.",
    });
  });
});
