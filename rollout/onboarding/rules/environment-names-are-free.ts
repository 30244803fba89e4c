import { RESERVED_ENVIRONMENT_NAMES } from "../vocabulary/stack-names.ts";
import { problemAt, type Rule } from "../written.ts";

/** No environment takes the name of a compartment or tag value that the toolkit uses itself: the two would become one. */
export const environmentNamesAreFree: Rule = ({ tenancy }) =>
  Object.keys(tenancy.document.environments)
    .filter((name) => (RESERVED_ENVIRONMENT_NAMES as readonly string[]).includes(name))
    .map((name) =>
      problemAt(
        tenancy.yaml,
        ["environments", name],
        `"${name}" is a name the toolkit uses itself`,
        "Write another name for this environment",
      ),
    );
