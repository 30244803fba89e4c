import { join } from "node:path";
import { createOfflineEngine } from "../../engine/offline.ts";
import type { Planner } from "../../engine/engine.ts";
import type { RolloutModel, TeamEndpointModel, TeamEnvironmentModel } from "../../onboarding/model.ts";
import { declaredStacks, type DeclaredStack } from "../../onboarding/stacks.ts";
import type { StackName } from "../../onboarding/vocabulary/stack-names.ts";
import type { PlannedResource } from "../../onboarding/vocabulary/stack-runs.ts";
import { cloudResources } from "../../reports/subjects.ts";
import type { World } from "../world.ts";
import type { TypeFact } from "./facts.ts";

/** What every component's type begins with. */
const COMPONENT_TYPE = "rollout:index:";

/** What the plan of one stack holds. */
interface PlannedStack {
  readonly kind: StackName["kind"];
  readonly resources: readonly PlannedResource[];
}

/** Plans every stack in this process, without policies and without what other stacks handed over on this machine. */
export async function plannedStacks(
  model: RolloutModel,
  onUnhandledRejection: World["onUnhandledRejection"],
): Promise<PlannedStack[]> {
  const engine = createOfflineEngine({
    model,
    // Below a file there is never a folder.
    target: { outputs: join(import.meta.filename, "outputs") },
    onUnhandledRejection,
    traces: false,
    policies: false,
  });
  const planned: PlannedStack[] = [];
  for (const stack of declaredStacks(model)) planned.push(await planOf(engine, stack));
  return planned;
}

async function planOf(engine: Planner, stack: DeclaredStack): Promise<PlannedStack> {
  const { resources } = await engine.preview(stack, () => undefined);
  return { kind: stack.name.kind, resources };
}

/** @returns every type of a cloud's resources in the plans, sorted */
export function typeFacts(plans: readonly PlannedStack[]): TypeFact[] {
  const found = plans.flatMap(({ kind, resources }) => {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return cloudResources(resources).map((resource) => ({
      kind,
      type: resource.type,
      component: componentOf(resource, byUrn),
      tags: resource.inputs["definedTags"] !== undefined,
    }));
  });
  return [...Map.groupBy(found, ({ type }) => type)]
    .map(([type, ones]) => ({
      type,
      stacks: [...new Set(ones.map(({ kind }) => kind))],
      components: [...new Set(ones.map(({ component }) => component))].sort(),
      tags: ones.every(({ tags }) => tags),
    }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** @returns the class name of the component that creates a resource, the nearest of its parents */
function componentOf({ urn, parent }: PlannedResource, byUrn: ReadonlyMap<string, PlannedResource>): string {
  const above = parent === undefined ? undefined : byUrn.get(parent);
  if (above === undefined) throw new Error(`no component creates ${urn}`);
  return above.type.startsWith(COMPONENT_TYPE)
    ? above.type.slice(COMPONENT_TYPE.length)
    : componentOf(above, byUrn);
}

/** @returns the same documents with every team of a shared endpoint attached by local peering instead of the DRG */
export function withLocalPeering(model: RolloutModel): RolloutModel {
  return {
    ...model,
    teams: model.teams.map((team) => ({ ...team, environments: team.environments.map(peered) })),
  };
}

function peered(section: TeamEnvironmentModel): TeamEnvironmentModel {
  const { endpoint } = section;
  if (endpoint.kind !== "shared") return section;
  const network = { ...endpoint.network, attachment: "local-peering" } as const;
  return { ...section, endpoint: { ...endpoint, network } satisfies TeamEndpointModel };
}
