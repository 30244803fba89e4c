import type { AuditEvidence } from "./audit-evidence.ts";

export interface NameChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface Names {
  readonly policies: NameChanges;
  readonly stacks: NameChanges & { readonly noLongerJudged: readonly string[] };
}

/** @returns which policies and stacks came, went, or were left out */
export function namesOf(before: AuditEvidence, after: AuditEvidence): Names {
  const frameworks = [before, after].flatMap(({ scope }) => scope.framework ?? []);
  const policies = ({ policies }: AuditEvidence): string[] =>
    policies
      .filter((policy) => frameworks.every((framework) => policy[framework].length > 0))
      .map(({ pack, policy }) => `${pack}/${policy}`);
  const declared = { before: declaredStacks(before), after: declaredStacks(after) };
  const judged = judgedStacks(after);
  const gone = minus(declared.before, declared.after);
  return {
    policies: {
      added: minus(policies(after), policies(before)),
      removed: minus(policies(before), policies(after)),
    },
    stacks: {
      added: minus(declared.after, declared.before),
      removed: gone,
      noLongerJudged: minus(minus([...judgedStacks(before)], judged), gone),
    },
  };
}

/** @returns stacks on which a policy ran: of no other does anybody know anything */
export function judgedStacks({ evidence }: AuditEvidence): Set<string> {
  return new Set(
    evidence.stacks.filter(({ run }) => (run?.verdicts.length ?? 0) > 0).map(({ stack }) => stack),
  );
}

/** From the documents and not from the runs: an audit may have been narrowed to some of them. */
function declaredStacks({ evidence }: AuditEvidence): Set<string> {
  const { environments, teams } = evidence.declaration;
  return new Set([
    ...evidence.stacks.map(({ stack }) => stack),
    "tenancy",
    ...environments.map(({ name }) => `shared-${name}`),
    ...teams.flatMap((team) => team.environments.map(({ environment }) => `${team.name}-${environment}`)),
  ]);
}

function minus(all: Iterable<string>, without: Iterable<string>): string[] {
  const unwanted = new Set(without);
  const left = [...new Set(all)].filter((name) => !unwanted.has(name));
  return left.sort((a, b) => (a < b ? -1 : 1));
}
