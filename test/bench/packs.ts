import { evaluatePolicies, PACKS, type PolicyPackDefinition } from "../../policy-packs/index.ts";
import { evaluatedStacks, type EvaluatedStack } from "../harness/evaluated-stacks.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { atMost, printTable, shown, type Bar } from "./report-table.ts";

const SIZE = 300;
/** Policies that are listed with what they took. */
const DEAREST = 5;

interface Judged {
  /** One for each policy and stack. */
  readonly verdicts: number;
  /** One for each policy and resource, or stack, that it had something to say about. */
  readonly answers: number;
  /** Milliseconds. */
  readonly took: number;
}

/** What each pack costs, and each policy: a fleet that is already planned is judged, nothing else. @returns the bars */
export async function benchPacks(): Promise<Bar[]> {
  const stacks = [...(await evaluatedStacks(fleetOf(SIZE))).values()];
  const resources = stacks.reduce((sum, stack) => sum + stack.resources.length, 0);
  await judge(PACKS, stacks.slice(0, 30)); // Warms up.
  const rows: string[][] = [];
  for (const pack of PACKS) rows.push(row(pack.name, pack.bindings.length, await judge([pack], stacks)));
  const took = new Map<string, number>();
  const every = await judge(PACKS, stacks, took);
  const policies = PACKS.reduce((sum, { bindings }) => sum + bindings.length, 0);
  printTable(
    `Packs alone, ${stacks.length} stacks with ${resources.toLocaleString("en")} resources, once each`,
    ["pack", "policies", "took", "verdicts a second", "answers a second"],
    [...rows, row("all at once", policies, every)],
  );

  const dearest = [...took].toSorted(([, a], [, b]) => b - a);
  printTable(
    "The dearest policies, of all that judging took",
    ["policy", "took", "share"],
    dearest
      .slice(0, DEAREST)
      .map(([policy, time]) => [policy, shown(time), `${((100 * time) / every.took).toFixed(1)} %`]),
  );
  const most = ((dearest[0]?.[1] ?? 0) * 100) / every.took;
  return [atMost("no policy takes more than 5 % of judging", most, 5, `${most.toFixed(1)} %`)];
}

function row(name: string, policies: number, { verdicts, answers, took }: Judged): string[] {
  const rate = (count: number) => Math.round(count / (took / 1000)).toLocaleString("en");
  return [name, `${policies}`, shown(took), rate(verdicts), rate(answers)];
}

/** @param took  gets what each policy took itself, milliseconds; its own measuring is in it */
async function judge(
  packs: readonly PolicyPackDefinition[],
  stacks: readonly EvaluatedStack[],
  took?: Map<string, number>,
): Promise<Judged> {
  let [verdicts, answers] = [0, 0];
  const start = performance.now();
  for (const { stack, tier, resources, configuration } of stacks) {
    const judged = await evaluatePolicies(
      packs,
      tier,
      stack,
      resources,
      configuration,
      resources,
      watch(took),
    );
    verdicts += judged.length;
    answers += judged.reduce((sum, { passed, findings }) => sum + passed.length + findings.length, 0);
  }
  return { verdicts, answers, took: performance.now() - start };
}

function watch(took: Map<string, number> | undefined) {
  if (took === undefined) return {};
  let [asked, since] = ["", 0];
  return {
    watch: {
      begins: (policy: string) => {
        [asked, since] = [policy, performance.now()];
      },
      ended: () => {
        took.set(asked, (took.get(asked) ?? 0) + performance.now() - since);
      },
    },
  };
}
