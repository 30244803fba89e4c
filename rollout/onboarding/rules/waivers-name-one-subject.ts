import { problemAt, type Rule } from "../written.ts";

/** A waiver holds on a team's resources, in one environment or all, or on one resource: never on more than was meant (RE-3). */
export const waiversNameOneSubject: Rule = ({ waivers }) =>
  waivers === undefined
    ? []
    : waivers.document.waivers.flatMap(({ policy, team, environment, resource }, at) => {
        const tell = (field: string | undefined, wrong: string, fix: string) => [
          problemAt(waivers.yaml, ["waivers", at, ...(field === undefined ? [] : [field])], wrong, fix),
        ];
        if (team === undefined && resource === undefined)
          return tell(
            undefined,
            `the waiver of "${policy}" names neither a team nor a resource`,
            "Write one of them",
          );
        if (team !== undefined && resource !== undefined)
          return tell(
            "resource",
            `the waiver of "${policy}" names team "${team}" and a resource`,
            "Keep one of them",
          );
        if (team === undefined && environment !== undefined)
          return tell(
            "environment",
            `"${environment}" narrows a team, and a resource is in one place only`,
            "Remove it",
          );
        return [];
      });
