import { clashes } from "../clashes.ts";
import { posix } from "node:path";
import { problemAt, type Rule } from "../written.ts";

/** Where each person or machine brings a secret of its own: the same word is no common key. */
const NO_KEY = ["passphrase", "default"];

const FIELDS = [
  {
    field: "backend",
    shared: (one: string, other: string) => `"${one}" keeps its state where "${other}" does`,
    fix: "Write a backend that holds no other environment's state",
  },
  {
    field: "secretsProvider",
    shared: (one: string, other: string) => `"${one}" encrypts its secrets with the key of "${other}"`,
    fix: "Write a key that no other environment's state uses, or passphrase",
  },
] as const;

/** The tenancy and every environment keep their state in a backend and under a key of their own (SE-1). */
export const statesAreSeparate: Rule = ({ tenancy: { yaml, document } }) => {
  const states = [
    { owner: "tenancy", path: ["state"], state: document.state },
    ...Object.entries(document.environments).map(([name, { state }]) => ({
      owner: name,
      path: ["environments", name, "state"],
      state,
    })),
  ];
  return FIELDS.flatMap(({ field, shared, fix }) => {
    const places = states.flatMap(({ owner, path, state }) =>
      state === undefined || NO_KEY.includes(state[field])
        ? []
        : [{ owner, path: [...path, field], place: comparablePlace(state[field]) }],
    );
    // The addresses themselves are never told: one of them may hold a password.
    return clashes(places, (earlier, one) => earlier.place === one.place).map(({ one, other }) =>
      problemAt(yaml, one.path, shared(one.owner, other.owner), fix),
    );
  });
};

/** One place may be written in several ways: slashes at the end, and detours in a folder's path. */
function comparablePlace(address: string): string {
  const folder = /^file:\/\/([^?]*)/.exec(address)?.[1];
  return (folder === undefined ? address : `file://${posix.normalize(folder)}`).replace(/\/+$/, "");
}
