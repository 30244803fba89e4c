import { ROOT_COMPARTMENT } from "../vocabulary/compartments.ts";
import { RESERVED_ENVIRONMENT_NAMES } from "../vocabulary/stack-names.ts";
import { problemAt, type Rule } from "../written.ts";

/** What is the whole tenancy's starts with the root compartment's name, and what is one environment's with its own. */
const TAKEN: readonly string[] = [...RESERVED_ENVIRONMENT_NAMES, ROOT_COMPARTMENT];

/** No environment takes the name of a compartment, a tag value or a prefix that the toolkit uses itself: the two would become one (SE-1). */
export const environmentNamesAreFree: Rule = ({ tenancy }) =>
  Object.keys(tenancy.document.environments)
    .filter((name) => TAKEN.includes(name))
    .map((name) =>
      problemAt(
        tenancy.yaml,
        ["environments", name],
        `"${name}" is a name the toolkit uses itself`,
        "Write another name for this environment",
      ),
    );
