import type { Evidence } from "../../evidence/evidence.ts";

/** @returns which engine did it and what it worked against, so that nobody takes a plan for a deployment */
export function closingLine({ engine, sandbox, declaration }: Evidence): string {
  if (engine === "offline") {
    return "Engine: offline. Planned in this process; no cloud was asked, nothing was deployed.";
  }
  return sandbox
    ? "Engine: Pulumi, against the local sandbox OCI. Nothing here exists in Oracle Cloud."
    : `Engine: Pulumi, against Oracle Cloud in ${declaration.tenancy.region}.`;
}
