import { problemAt, type Rule } from "../written.ts";

/** Every repository that Codex may reach has secret scanning with push protection (CX-4). */
export const secretsAreScanned: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) =>
    (document.codex?.repositories ?? []).flatMap(({ name, secretScanning }, at) => {
      if (secretScanning) return [];
      const wrong = `the source of "${name}" is not scanned, so a secret in it would reach a model`;
      const fix = "Turn secret scanning with push protection on and write true";
      return [problemAt(yaml, ["codex", "repositories", at, "secretScanning"], wrong, fix)];
    }),
  );
