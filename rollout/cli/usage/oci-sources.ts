import { existsSync, mkdirSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { RolloutModel } from "../../onboarding/model.ts";
import { addDays } from "../../onboarding/vocabulary/days.ts";
import { monthEnd } from "../../onboarding/vocabulary/day-kinds.ts";
import { fileSource } from "../../usage/import/folder-source.ts";
import type { UsageSource } from "../../usage/import/source.ts";
import { usageApiSource } from "../../usage/import/usage-api-source.ts";
import { readManifest } from "../../usage/store/manifest.ts";
import { askOci } from "../oci/ask-oci.ts";
import { openOci, type OciSession } from "../oci/oci-session.ts";
import type { OciPlace } from "../oci/questions.ts";
import type { CommonOptions } from "../open-engine.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { requireMonth } from "./require-month.ts";
import type { UsageFrom } from "./usage-options.ts";

export interface OciSourceOptions extends CommonOptions {
  readonly from: UsageFrom;
  /** `YYYY-MM`. */
  readonly month?: string;
  readonly store: string;
  readonly sandbox?: boolean;
}

/** @returns what OCI holds, ready to be imported @throws OciFault, UsageError */
export async function ociSources(
  world: World,
  model: RolloutModel,
  accounts: readonly string[],
  asOf: string,
  options: OciSourceOptions,
): Promise<UsageSource[]> {
  const session = await openOci(world, model, options);
  try {
    const place: OciPlace = {
      tenancyId: session.tenancyId,
      region: model.tenancy.homeRegion,
      authentication: session.authentication,
    };
    if (options.from === "reports") return await reports(world, session, place, options);
    return [await usageOfMonth(session, place, accounts, options.month ?? asOf.slice(0, 7))];
  } finally {
    await session.close();
  }
}

async function usageOfMonth(
  { env }: OciSession,
  place: OciPlace,
  accounts: readonly string[],
  month: string,
): Promise<UsageSource> {
  const [account, ...others] = accounts;
  requireMonth(month);
  if (account === undefined || others.length > 0) {
    throw new UsageError(
      "the Usage API does not say to which account it bills. Keep the tenancy's own one in usage.billingAccounts to import from it, or import reports.",
    );
  }
  const [from, to] = [`${month}-01`, addDays(monthEnd(`${month}-01`), 1)];
  return usageApiSource(month, account, await askOci({ ask: "usage", place, from, to }, env));
}

/** A name becomes a path: one that leads out of the folder is none of Oracle's. */
function requireRelative(name: string): string {
  if (!name.split("/").includes("..") && !isAbsolute(name)) return name;
  throw new UsageError(
    `OCI lists a report called ${JSON.stringify(name)}, which is no name of Oracle's. Nothing was fetched of it.`,
  );
}

/** Fetches what the store has not read yet. A report never changes: corrections come in later ones. */
async function reports(
  world: World,
  { env }: OciSession,
  place: OciPlace,
  { store }: OciSourceOptions,
): Promise<UsageSource[]> {
  const folder = resolve(world.cwd, store);
  const { sources: known } = readManifest(folder);
  const names = (await askOci({ ask: "focus-reports", place }, env)).filter((name) => !(name in known));
  const sources: UsageSource[] = [];
  for (const [at, name] of names.entries()) {
    if (world.interrupted.aborted) break;
    world.stderr.write(`fetching ${at + 1} of ${names.length}: ${name}\n`);
    const file = join(folder, "fetched", requireRelative(name));
    mkdirSync(dirname(file), { recursive: true });
    // One that an interrupted import fetched is there already, whole.
    if (!existsSync(file)) await askOci({ ask: "fetch-report", place, name, file }, env);
    sources.push(...fileSource(name, file));
  }
  return sources;
}
