import { expect, it } from "vitest";
import { smallAudit } from "../../../test/harness/audit-with-all.ts";
import { evidenceOf, stackOf, verdictOf } from "../../../test/harness/evidence.ts";
import { auditEvidenceOf } from "../../../test/harness/audit-evidence.ts";
import { renderCsv } from "./csv.ts";

it("has a row for each policy on each resource, and for each stack that no policy ran on", () => {
  const [header, ...rows] = renderCsv(smallAudit()).split("\r\n");
  expect(header).toBe(
    '"stack","environment","team","pack","policy","severity","level","outcome","resource_urn","resource_type","resource_name","message","requirements","cis","waiver_owner","waiver_ticket","waiver_expires","remediation"',
  );
  const rule = "urn:pulumi:payments-prod::rollout::oci:Budget/rule:Rule::";
  const bucket =
    '"urn:pulumi:payments-prod::rollout::oci:ObjectStorage/bucket:Bucket::payments-prod-traces","oci:ObjectStorage/bucket:Bucket","payments-prod-traces"';
  const stack = '"payments-prod","prod","payments"';
  const spend = `${stack},"spend","rule-has-recipients","high","mandatory"`;
  const served = '"CO-2","4.1","","","","Add budget.recipients."';
  const change = `"Change the team's document."`;
  expect(rows).toEqual([
    `${spend},"failed","${rule}payments-prod-actual-90","oci:Budget/rule:Rule","payments-prod-actual-90","It mails nobody.",${served}`,
    `${spend},"not-checked","","","","Could not see \`amount\`.",${served}`,
    `${spend},"passed","${rule}other","oci:Budget/rule:Rule","other","",${served}`,
    `${stack},"separation","key-is-own","low","advisory","not-checked",${bucket},"Could not see \`kmsKeyId\`.","SE-1","","","","",${change}`,
    `${stack},"separation","bucket-is-private","high","advisory","waived",${bucket},"It is public.","RT-1","","ana.ortiz@example.com","SEC-1","2027-01-31",${change}`,
    `${stack},"tagging","is-tagged","high","mandatory","passed","","","","","CO-1","","","","",${change}`,
    `${stack},"tagging","has-defaults","high","mandatory","not-applicable","","","","Nothing of the stack is its business.","DA-1","","","","",${change}`,
    '"payments-dev","dev","payments","","","","","not-checked","","","","No policy ran on it, because it did not come to its end. OCI did not answer.","","","","","",""',
    "",
  ]);
});

it.each([
  ["=cmd()", `"'=cmd()"`],
  ["+1", `"'+1"`],
  ["-1", `"'-1"`],
  ["@sum", `"'@sum"`],
  ["\tx", `"'\tx"`],
  ["\rx", `"'\rx"`],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", '"two\nlines"'],
  ["nul\u0000", '"nul\uFFFD"'],
])("writes %j as %s", (message, cell) => {
  const verdict = verdictOf({
    stack: "tenancy",
    pack: "spend",
    policy: "p",
    findings: [{ outcome: "failed", message }],
  });
  const evidence = evidenceOf({ stacks: [stackOf("tenancy", { verdicts: [verdict] })] });
  expect(renderCsv(auditEvidenceOf({ evidence }))).toContain(`,"","","",${cell},"CO-2",`);
});
