import * as pulumi from "@pulumi/pulumi";
import { drainRegistrations } from "../../rollout/engine/drain-registrations.ts";

/** One resource that the program under test registered. */
export interface Recorded {
  readonly type: string;
  readonly name: string;
  /** Unknown values are absent. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Runs `program` on Pulumi's mock engine as an update, waits for every registration to settle, and returns
 * the resources of a cloud (components left out) in the order of their names.
 *
 * Proves what a program asks for; not that OCI would take it.
 */
export async function recordResources(program: () => void): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, custom }) => {
        if (custom === true && !type.startsWith("pulumi:"))
          recorded.push({ type, name, inputs: inputs as Record<string, unknown> });
        return { id: `id-of-${name}`, state: inputs as Record<string, unknown> };
      },
      call: ({ token }) => {
        throw new Error(`unexpected provider call ${token}`);
      },
    },
    "rollout",
    "test",
    false,
  );
  program();
  await drainRegistrations(() => recorded.length);
  if (recorded.length === 0) throw new Error("the program registered no resource");
  return recorded.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @returns type and name of each, to compare the exact children */
export function children(recorded: readonly Recorded[]): [string, string][] {
  return recorded.map(({ type, name }) => [type, name]);
}
