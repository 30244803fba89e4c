import { DEFAULTS } from "../defaults.ts";
import { problemAt, type Rule } from "../written.ts";

/** Teams call models past the shared access layer until a stated day only (AL-1). */
export const directAccessIsInDate: Rule = ({ tenancy, asOf }) =>
  Object.entries(tenancy.document.environments).flatMap(
    ([name, { access = DEFAULTS.access, directAccessExpires: expires }]) => {
      const at = (field: string, wrong: string, fix: string) => [
        problemAt(tenancy.yaml, ["environments", name, field], wrong, fix),
      ];
      if (access === "gateway") {
        if (expires === undefined) return [];
        return at("directAccessExpires", `"${name}" has no direct access that could end`, "Remove it");
      }
      if (expires === undefined) {
        const fix = "Write directAccessExpires with its last day, or access: gateway";
        return at("access", `direct access to models in "${name}" has no last day`, fix);
      }
      if (expires >= asOf) return [];
      const wrong = `direct access to models in "${name}" ended on ${expires}, before ${asOf}`;
      return at("directAccessExpires", wrong, "Write access: gateway and remove this, or write a later day");
    },
  );
