import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Engine } from "../../engine/engine.ts";
import { StackNotUp } from "../../engine/audit-state.ts";
import type { BudgetsEvidence } from "../../evidence/budgets/budgets-evidence.ts";
import { collectBudgets, type BudgetLook } from "../../evidence/budgets/collect-budgets.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { declaredStacks } from "../../onboarding/stacks.ts";
import { renderBudgetsCsv, renderBudgetsText } from "../../reports/budgets/budgets.ts";
import { jsonText } from "../../reports/json/json.ts";
import { newestAlertTest } from "../alerts-kept.ts";
import { AT_ONCE, type ConcurrencyOptions } from "../concurrency.ts";
import { requireModel } from "../documents.ts";
import {
  openPulumi,
  placeFlags,
  refuseOutputsOfSandbox,
  requireState,
  type CommonOptions,
} from "../open-engine.ts";
import { watch } from "../progress.ts";
import type { World } from "../world.ts";

export interface ReportBudgetsOptions extends CommonOptions, ConcurrencyOptions {
  readonly sandbox?: boolean;
  readonly json?: boolean;
  /** Folder for everything that is written. */
  readonly out: string;
}

/**
 * All budgets with thresholds, recipients and owners, from what the states say that is provisioned.
 *
 * @returns 0 all were looked at, 1 one is declared and not provisioned, 3 a state could not be read
 */
export async function reportBudgets(world: World, options: ReportBudgetsOptions): Promise<number> {
  const model = requireModel(world, options);
  refuseOutputsOfSandbox(options);
  const sandbox = options.sandbox ?? false;
  const looks = await lookAtBudgets(world, model, options);
  const evidence = collectBudgets(
    { sandbox, currency: model.tenancy.currency },
    looks,
    newestAlertTest(world, sandbox),
  );
  const written = write(world, evidence, options.out);
  const testCommand = `rollout alerts test <team>${placeFlags(options)}`;
  world.stdout.write(
    options.json === true ? jsonText(evidence) : renderBudgetsText(evidence, written, testCommand),
  );
  const statuses = new Set(evidence.budgets.map(({ standing }) => standing.status));
  if (statuses.has("not-checked")) return 3;
  return statuses.has("not-provisioned") ? 1 : 0;
}

async function lookAtBudgets(
  world: World,
  model: RolloutModel,
  options: ReportBudgetsOptions,
): Promise<BudgetLook[]> {
  const stacks = declaredStacks(model).filter(({ name }) => name.kind === "team");
  if (options.sandbox !== true) for (const stack of stacks) requireState(model, stack, options.root);
  const { engine, close } = await openPulumi(world, model, options);
  const found = new Map<string, BudgetLook["found"]>();
  try {
    await watch(
      world,
      stacks.map((stack) => ({
        title: `budget  ${stack.name.stack}`,
        ready: async () => (world.interrupted.aborted ? "you interrupted the run" : undefined),
        work: async () => {
          found.set(stack.name.stack, await stateOf(engine, stack));
        },
      })),
      options.concurrency ?? AT_ONCE,
    );
  } finally {
    await close();
  }
  return model.teams.flatMap((team) =>
    team.environments.map(({ environment, monthlyBudget }) => ({
      team: team.name,
      environment,
      owner: team.owner,
      costCenter: team.costCenter,
      declared: monthlyBudget,
      found: found.get(`${team.name}-${environment}`) ?? { reason: "you interrupted the run" },
    })),
  );
}

async function stateOf(engine: Engine, stack: Parameters<Engine["audit"]>[0]): Promise<BudgetLook["found"]> {
  try {
    return { resources: (await engine.audit(stack)).resources };
  } catch (error) {
    if (error instanceof StackNotUp) return { notUp: true };
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns the files as typed from here */
function write(world: World, evidence: BudgetsEvidence, out: string): string[] {
  const folder = resolve(world.cwd, out);
  mkdirSync(folder, { recursive: true });
  const files = { "budgets.csv": renderBudgetsCsv(evidence), "budgets.json": jsonText(evidence) };
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return relative(world.cwd, join(folder, name));
  });
}
