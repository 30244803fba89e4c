import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { collectPace, type PaceEvidence } from "../../evidence/spend/collect-pace.ts";
import { renderPace } from "../../reports/alerts/pace-text.ts";
import { jsonText } from "../../reports/json/json.ts";
import { weekOf } from "../../onboarding/vocabulary/weeks.ts";
import { publishToFinance } from "../alerts/publish-to-finance.ts";
import { asOfDay, requireModel } from "../documents.ts";
import { openOci } from "../oci/oci-session.ts";
import { refuseOutputsOfSandbox, type CommonOptions } from "../open-engine.ts";
import { readFacts } from "../spend/read-facts.ts";
import { spendersOf } from "../spend/review-scope.ts";
import { spendPeriod } from "../spend/review-week.ts";
import { withStore } from "../usage/with-store.ts";
import type { World } from "../world.ts";

export interface AlertsPaceOptions extends CommonOptions {
  readonly store: string;
  /** Tell finance's topic, too. */
  readonly send?: boolean;
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/** Names of what was told, a line each; the local OCI has a file of its own. */
const FILES = { tenancy: ".rollout/pace-alerts.told", sandbox: ".rollout/sandbox/pace-alerts.told" } as const;

/**
 * The daily look at every team's pace, for a nightly job: what runs away is told once.
 *
 * @returns 0 nothing new, 1 something runs away, 3 the data is too old to say
 */
export async function alertsPace(world: World, options: AlertsPaceOptions): Promise<number> {
  const model = requireModel(world, options);
  refuseOutputsOfSandbox(options);
  const { tenancy } = model;
  const asOf = asOfDay(world, options.asOf);
  const sandbox = options.sandbox ?? false;
  const file = resolve(world.cwd, sandbox ? FILES.sandbox : FILES.tenancy);
  const session = await openOci(world, model, options);
  try {
    const spenders = spendersOf(model);
    const period = spendPeriod(weekOf(asOf), undefined);
    const facts = await withStore(world, options.store, (store) =>
      readFacts(store, model, spenders, session.handovers, period),
    );
    const evidence = collectPace({
      asOf,
      currency: tenancy.currency,
      sandbox,
      facts,
      spenders,
      told: toldIn(file),
    });
    const fresh = evidence.alerts.filter(({ isNew }) => isNew);
    if (fresh.length > 0 && options.send === true) {
      await publishToFinance(session, tenancy, { title: titleOf(fresh), body: renderPace(evidence) });
    }
    // Last: what could not be sent is told again tomorrow.
    keepTold(
      file,
      fresh.map(({ name }) => name),
    );
    world.stdout.write(options.json === true ? jsonText(evidence) : renderPace(evidence));
    if (fresh.length > 0) return 1;
    return evidence.isStale ? 3 : 0;
  } finally {
    await session.close();
  }
}

function titleOf(fresh: PaceEvidence["alerts"]): string {
  const teams = [...new Set(fresh.map(({ team, environment }) => `${team} in ${environment}`))];
  return `AI spend runs away: ${teams.slice(0, 3).join(", ")}${teams.length > 3 ? " and others" : ""}`;
}

function toldIn(file: string): Set<string> {
  return new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
}

function keepTold(file: string, names: readonly string[]): void {
  if (names.length === 0) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, names.map((name) => `${name}\n`).join(""));
}
