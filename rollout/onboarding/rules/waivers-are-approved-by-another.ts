import { samePerson } from "../same-person.ts";
import { problemAt, type Rule } from "../written.ts";

/** Nobody approves the waiver of a risk that is their own (RE-3). */
export const waiversAreApprovedByAnother: Rule = ({ waivers }) =>
  waivers === undefined
    ? []
    : waivers.document.waivers.flatMap(({ owner, approver }, at) => {
        if (!samePerson(owner, approver)) return [];
        const wrong = `"${approver}" owns this risk and cannot approve it`;
        return [
          problemAt(waivers.yaml, ["waivers", at, "approver"], wrong, "Write somebody else who accepted it"),
        ];
      });
