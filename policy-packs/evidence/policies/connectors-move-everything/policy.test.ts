import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { connectorsMoveEverything as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Sch/connector:Connector") =>
  runPolicy(policy, { type, name: "to-archive", props });

describe("connectors-move-everything", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a connector without tasks", {}],
    ["one that says it runs", { state: "ACTIVE", tasks: [] }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a connector that was stopped", { state: "INACTIVE" }, 'Connector "to-archive" is INACTIVE.'],
    [
      "a connector that filters",
      { tasks: [{ kind: "logRule", condition: "data.action = 'REJECT'" }] },
      'Connector "to-archive" has 1 tasks, which may leave logs out or change them.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ tasks: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `tasks` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Sch/connector:Connector'",
    });
  });
});
