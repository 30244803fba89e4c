import type { Evidence } from "../../rollout/evidence/evidence.ts";
import type { SandboxCall } from "../../rollout/sandbox/api.ts";
import { CLI_ONLY, LastingTenancy, ROLLOUT_ONLY, WHOLE_TREE } from "../harness/cut-off.ts";

/** An update that was killed at one of its calls, and what the next one made of it. */
export interface Kill {
  /** Which of the changing calls, from 1, of how many. */
  readonly at: string;
  readonly call: string;
  readonly victims: string;
  /** What the next `up` said it did. */
  readonly said: string;
  /** What does not hold; empty where all does. */
  readonly wrong: readonly string[];
}

const STACK = "claims-dev";
/** In turn: a power cut, the engine alone, our own process alone. */
const VICTIMS = [
  ["everything", WHOLE_TREE],
  ["the engine's CLI", CLI_ONLY],
  ["rollout alone", ROLLOUT_ONLY],
] as const;

const isChange = ({ method, status }: SandboxCall) => method !== "GET" && status < 300;

/**
 * Kills an update at calls spread evenly over it, each from the same start, then updates again: converged, nothing
 * twice, nothing lost, no process left, and nothing to do for the one after.
 *
 * @param points  into how many parts the update is cut
 * @param only  which of the points, from 1; all of them where none is named
 */
export async function killMatrix(
  points: number,
  only: readonly number[] = Array.from({ length: points }, (_, index) => index + 1),
  told: (kill: Kill) => void = () => {},
): Promise<Kill[]> {
  const tenancy = await LastingTenancy.open();
  try {
    await tenancy.upNeeds(STACK);
    const start = await tenancy.snapshot();
    const before = tenancy.sandbox.calls.length;
    const whole = await tenancy.rollout("up", STACK, "--yes");
    if (whole.code !== 0) throw new Error(whole.stderr);
    const uncut = tenancy.holds();
    const calls = tenancy.sandbox.calls.slice(before).filter(isChange);

    const kills: Kill[] = [];
    for (const point of only) {
      await tenancy.restore(start);
      const ordinal = Math.max(1, Math.round((point * calls.length) / (points + 1)));
      const [victims, chosen] = VICTIMS[point % VICTIMS.length] ?? VICTIMS[0];
      let seen = 0;
      let call = "";
      await tenancy.cutOff(STACK, chosen, (made) => {
        if (!isChange(made)) return false;
        seen += 1;
        if (seen === ordinal) call = `${made.method} ${made.service} ${kindOf(made.path)}`;
        return seen === ordinal;
      });
      const kill = { at: `${ordinal} of ${calls.length}`, call, victims, ...(await recover(tenancy, uncut)) };
      kills.push(kill);
      told(kill);
    }
    return kills;
  } finally {
    await tenancy.close();
  }
}

async function recover(
  tenancy: LastingTenancy,
  uncut: readonly string[],
): Promise<Pick<Kill, "said" | "wrong">> {
  const again = await tenancy.rollout("up", STACK, "--yes", "--json");
  const held = tenancy.holds();
  const left = tenancy.leftovers();
  const third = await tenancy.rollout("up", STACK, "--yes", "--json");
  const changes = again.code === 0 && third.code === 0 ? changesOf(third.stdout) : "not looked at";
  const wrong = [
    ...(again.code === 0 ? [] : [`the next update ended with ${again.code}: ${again.stderr.trim()}`]),
    ...difference(uncut, held).map((one) => `lost: ${one}`),
    ...difference(held, uncut).map((one) => `too much: ${one}`),
    ...left.map(({ program, id }) => `left running: ${program} (${id})`),
    ...(changes === "" ? [] : [`the update after it changed ${changes}`]),
  ];
  const said = /: an earlier run [^\n]*/.exec(again.stderr)?.[0].slice(2) ?? "nothing";
  return { said, wrong };
}

function changesOf(stdout: string): string {
  const changes = (JSON.parse(stdout) as Evidence).stacks[0]?.run?.changes;
  return Object.entries(changes ?? {})
    .filter(([step, count]) => step !== "same" && count > 0)
    .map(([step, count]) => `${count} ${step}`)
    .join(", ");
}

/** @returns what one list holds more often than the other */
function difference(one: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return one.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** @returns a path without ids and version, e.g. `budgets alertRules` */
function kindOf(path: string): string {
  return path
    .replace(/\?.*/, "")
    .split("/")
    .filter((part) => part !== "" && !/^(\d{8}|ocid1\..*|n|examplenamespace)$/.test(part))
    .join(" ");
}
