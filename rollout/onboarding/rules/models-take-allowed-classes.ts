import { problemAt, type Rule } from "../written.ts";

/** The catalog sends no data class to a model of a kind of access that the class does not take (DA-1). */
export const modelsTakeAllowedClasses: Rule = ({ tenancy: { yaml, document } }) =>
  Object.entries(document.models).flatMap(([model, { access, dataClasses }]) =>
    dataClasses.flatMap((name, index) => {
      const allowed = document.dataClasses.find((known) => known.name === name)?.modelAccess;
      if (allowed === undefined || allowed.includes(access)) return []; // an unknown one is told by names-are-known
      const wrong = `data class "${name}" may not be sent to a ${access} model, only to ${allowed.join(" and ")} ones`;
      return [
        problemAt(yaml, ["models", model, "dataClasses", index], wrong, `Take "${name}" out of this list`),
      ];
    }),
  );
