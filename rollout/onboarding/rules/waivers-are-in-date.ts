import { problemAt, type Rule } from "../written.ts";

/** No waiver outlives the last day for which it was approved (RE-3). */
export const waiversAreInDate: Rule = ({ waivers, asOf }) =>
  waivers === undefined
    ? []
    : waivers.document.waivers.flatMap(({ policy, expires }, at) => {
        if (expires >= asOf) return [];
        const wrong = `the waiver of "${policy}" ended on ${expires}, before ${asOf}`;
        const fix = "Remove the waiver, or have it approved anew and write its last day";
        return [problemAt(waivers.yaml, ["waivers", at, "expires"], wrong, fix)];
      });
