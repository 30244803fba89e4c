import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { collectSpend } from "../../evidence/spend/collect-spend.ts";
import type { SpendEvidence } from "../../evidence/spend/spend-evidence.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import type { Week } from "../../onboarding/vocabulary/weeks.ts";
import { jsonText } from "../../reports/json/json.ts";
import { SPEND_REPORTS } from "../../reports/spend/index.ts";
import { renderSpendText } from "../../reports/spend/text.ts";
import { asOfDay, requireModel } from "../documents.ts";
import { refuseOutputsOfSandbox, type CommonOptions } from "../open-engine.ts";
import { openReviewPlace } from "../spend/review-place.ts";
import { readFacts } from "../spend/read-facts.ts";
import { spendersOf } from "../spend/review-scope.ts";
import { reviewWeek, spendPeriod } from "../spend/review-week.ts";
import { userNames } from "../spend/user-names.ts";
import { withStore } from "../usage/with-store.ts";
import type { World } from "../world.ts";

export interface ReportSpendOptions extends CommonOptions {
  readonly week?: string;
  readonly store: string;
  /** Folder for everything that is written. */
  readonly out: string;
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/** Writes the pack of one weekly review: page, table, mail and JSON. @returns 0 */
export async function reportSpend(world: World, options: ReportSpendOptions): Promise<number> {
  const model = requireModel(world, options);
  refuseOutputsOfSandbox(options);
  const asOf = asOfDay(world, options.asOf);
  const week = reviewWeek(options.week, asOf);
  const evidence = await withStore(world, options.store, (store) =>
    collect(world, model, { ...options, asOf, week, store }),
  );
  const written = writePack(world, evidence, options.out);
  world.stdout.write(options.json === true ? jsonText(evidence) : renderSpendText(evidence, written));
  return 0;
}

async function collect(
  world: World,
  model: RolloutModel,
  options: ReportSpendOptions & { readonly asOf: string; readonly week: Week },
): Promise<SpendEvidence> {
  const { tenancy } = model;
  const { asOf, week, store } = options;
  const place = await openReviewPlace(world, model, options);
  try {
    const spenders = spendersOf(model);
    const commitment = tenancy.usage?.commitment;
    const period = spendPeriod(week, commitment?.balance === undefined ? commitment?.starts : undefined);
    const facts = await readFacts(store, model, spenders, place.handovers, period);
    return collectSpend({
      week,
      asOf,
      currency: tenancy.currency,
      sandbox: options.sandbox ?? false,
      facts,
      spenders,
      platform: tenancy.platform.owner,
      finance: tenancy.contacts.finance[0] ?? tenancy.platform.owner,
      commitment,
      firstReview: tenancy.spendReview.firstOn,
      reviews: model.reviews,
      fired: await place.fired({ from: period.weekFrom, to: period.weekTo }),
      subscribers: place.subscribers(),
      userName: userNames(store, period.monthFrom.slice(0, 7), tenancy.usage?.showUsers ?? false),
    });
  } finally {
    await place.close();
  }
}

/** @returns the files as typed from here */
function writePack(world: World, evidence: SpendEvidence, out: string): string[] {
  const folder = join(resolve(world.cwd, out), evidence.week);
  mkdirSync(folder, { recursive: true });
  return SPEND_REPORTS.map(({ file, render }) => {
    writeFileSync(join(folder, file), render(evidence));
    return relative(world.cwd, join(folder, file));
  });
}
