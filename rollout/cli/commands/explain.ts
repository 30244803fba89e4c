import { COMPONENTS } from "../../../infra/components/catalog.ts";
import { nearestName } from "../../onboarding/nearest-name.ts";
import { ruleName, RULES } from "../../onboarding/rules/index.ts";
import { REQUIREMENTS } from "../../onboarding/vocabulary/requirements.ts";
import { explainName } from "../explain/explain-name.ts";
import type { Knowledge } from "../explain/explanation.ts";
import { explanationText, namedLines } from "../explain/explanation-text.ts";
import { readFacts } from "../explain/facts.ts";
import { KIND_TITLES, knownNames, wordsKnown } from "../explain/names.ts";
import { TOOLKIT_FOLDER, type World } from "../world.ts";

export interface ExplainOptions {
  readonly json?: boolean;
}

/** Says what stands behind the names that reports and refusals use; without a name, which there are. */
export function explain(world: World, names: readonly string[], { json }: ExplainOptions): number {
  const knowledge: Knowledge = {
    ...readFacts(TOOLKIT_FOLDER),
    requirements: REQUIREMENTS,
    components: COMPONENTS,
    rules: RULES.map((rule) => ({ ...rule, name: ruleName(rule) })),
  };
  if (names.length === 0) {
    world.stdout.write(json === true ? asJson({ names: listOf(knowledge) }) : listText(knowledge));
    return 0;
  }
  const explained = names.flatMap((name) => explainName(knowledge, name));
  const unknown = names.filter((name) => explainName(knowledge, name).length === 0);
  if (json === true) world.stdout.write(asJson({ explained, unknown }));
  else world.stdout.write(explained.map(explanationText).join("\n"));
  for (const name of unknown) world.stderr.write(`${unknownText(knowledge, name)}\n`);
  return unknown.length === 0 ? 0 : 1;
}

function unknownText(knowledge: Knowledge, name: string): string {
  const nearest = nearestName(name, wordsKnown(knownNames(knowledge)));
  const cure = nearest === undefined ? 'Run "rollout explain" to see every name' : `Write ${nearest}`;
  return `nothing is called "${name}". ${cure}.`;
}

function listOf(knowledge: Knowledge) {
  return knownNames(knowledge).map(({ kind, name, words }) => ({ kind, name, words }));
}

function listText(knowledge: Knowledge): string {
  const byKind = Map.groupBy(listOf(knowledge), ({ kind }) => kind);
  return [...byKind].map(([kind, names]) => `${KIND_TITLES[kind]}\n${namedLines(names)}\n`).join("\n");
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
