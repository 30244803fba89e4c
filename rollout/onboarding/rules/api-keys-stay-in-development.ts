import type { Problem } from "../problem.ts";
import { AUTHENTICATIONS } from "../vocabulary/authentication.ts";
import { problemAt, type Rule } from "../written.ts";

const SHORT_LIVED = AUTHENTICATIONS.filter((known) => known !== "ApiKey").join(", ");

/**
 * Neither Pulumi's provider nor an application signs in to production with an API key, which lives until somebody
 * remembers it; the `tenancy` stack counts as production (ID-3).
 */
export const apiKeysStayInDevelopment: Rule = ({ tenancy: { yaml, document } }) => {
  const production = Object.entries(document.environments).filter(([, { tier }]) => tier === "production");
  const problems: Problem[] = [];

  // What production inherits is told once, where it is written.
  if (document.authentication === "ApiKey") {
    const wrong = "the tenancy stack would be provisioned with an API key, which is for development only";
    const fix = `Write one of ${SHORT_LIVED}, and ApiKey in the environments below production that need it`;
    problems.push(problemAt(yaml, ["authentication"], wrong, fix));
  }
  if (document.openai?.authentication === "api-key") {
    const heirs = production
      .filter(([, { openai }]) => openai?.authentication === undefined)
      .map(([name]) => `"${name}"`)
      .sort();
    if (heirs.length > 0) {
      const wrong = `applications of ${heirs.join(", ")} would call models with an API key, which is for development only`;
      const fix = "Write iam, and api-key in the environments below production that need it";
      problems.push(problemAt(yaml, ["openai", "authentication"], wrong, fix));
    }
  }
  for (const [name, { authentication, openai }] of production) {
    if (authentication === "ApiKey") {
      const wrong = `"${name}" is a production environment, and an API key is for development only`;
      problems.push(
        problemAt(yaml, ["environments", name, "authentication"], wrong, `Write one of ${SHORT_LIVED}`),
      );
    }
    if (openai?.authentication === "api-key") {
      const wrong = `applications of "${name}" would call models with an API key, which is for development only`;
      problems.push(problemAt(yaml, ["environments", name, "openai", "authentication"], wrong, "Write iam"));
    }
  }
  return problems;
};
