import { join, relative, resolve } from "node:path";
import { counted } from "../../reports/amounts.ts";
import { jsonText } from "../../reports/json/json.ts";
import type { ExportFormat, FocusVersion } from "../../usage/export/export-forms.ts";
import { exportUsage } from "../../usage/export/export-usage.ts";
import { requireModel } from "../documents.ts";
import { openOci } from "../oci/oci-session.ts";
import type { CommonOptions } from "../open-engine.ts";
import { attributionOf, spendersOf } from "../spend/review-scope.ts";
import { requireMonth } from "../usage/require-month.ts";
import { withStore } from "../usage/with-store.ts";
import type { World } from "../world.ts";

export interface UsageExportOptions extends CommonOptions {
  readonly store: string;
  /** `YYYY-MM`; every month where none is named. */
  readonly month?: string;
  readonly focus: FocusVersion;
  readonly format: ExportFormat;
  readonly out?: string;
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/** Writes the stored rows as FOCUS for other tools, with whose they are. @returns 0 */
export async function usageExport(world: World, options: UsageExportOptions): Promise<number> {
  const model = requireModel(world, options);
  const { month, focus: version, format } = options;
  if (month !== undefined) requireMonth(month);
  const file = resolve(
    world.cwd,
    options.out ?? `.rollout/reports/focus-${version}${month === undefined ? "" : `-${month}`}.${format}`,
  );
  const session = await openOci(world, model, options);
  try {
    const attribution = attributionOf(model, spendersOf(model), session.handovers);
    const rows = await withStore(world, options.store, (store) =>
      exportUsage({ store, scratch: join(store, "work"), attribution, month, version, format, file }),
    );
    const shown = relative(world.cwd, file);
    world.stdout.write(
      options.json === true
        ? jsonText({ file: shown, rows, focus: version })
        : `${counted(rows, "row")} of FOCUS ${version} written to ${shown}\n`,
    );
    return 0;
  } finally {
    await session.close();
  }
}
