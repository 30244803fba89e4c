import { knownClass } from "../class-misfits.ts";
import { problemAt, type Rule } from "../written.ts";

/** A use whose data must be redacted says what redacts it, and where the proof is (DA-2). */
export const redactionIsDeclared: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    document.uses.flatMap(({ dataClasses, redaction }, at) => {
      // One declaration serves every class of the use, so it is missed once.
      const index = dataClasses.findIndex((name) =>
        knownClass(tenancy.document, name)?.requires?.includes("redaction"),
      );
      if (redaction !== undefined || index === -1) return [];
      const wrong = `data class "${dataClasses[index]}" requires redaction, and this use declares none`;
      const fix = `Add redaction with by and evidence, or take "${dataClasses[index]}" out`;
      return [problemAt(yaml, ["uses", at, "dataClasses", index], wrong, fix)];
    }),
  );
