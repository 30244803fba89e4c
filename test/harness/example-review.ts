import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attributionOf, spendersOf } from "../../rollout/cli/spend/review-scope.ts";
import { spendPeriod } from "../../rollout/cli/spend/review-week.ts";
import { collectSpend } from "../../rollout/evidence/spend/collect-spend.ts";
import { pseudonym } from "../../rollout/evidence/spend/pseudonym.ts";
import type { SpendEvidence } from "../../rollout/evidence/spend/spend-evidence.ts";
import type { Review } from "../../rollout/onboarding/vocabulary/spend-review.ts";
import { importLedgers } from "../../rollout/usage/ledger/import-ledger.ts";
import { ledgerSources } from "../../rollout/usage/ledger/ledger-source.ts";
import { readSpend } from "../../rollout/usage/spend/read-spend.ts";
import { modelAfter } from "./documents.ts";
import { EXAMPLE_REVIEW, exampleBill, exampleLedger } from "./example-usage.ts";
import { importFolder, writeFiles } from "./focus-files.ts";

const REVIEW: Review = {
  week: "2026-W49",
  heldOn: "2026-12-07",
  attended: ["finance@example.com", "platform@example.com"],
  decisions: [
    {
      id: "claims-tags",
      decides: "Tag what claims created by hand.",
      person: "claims-lead@example.com",
      due: "2026-12-11",
      about: undefined,
      closed: undefined,
    },
    {
      id: "weekly",
      decides: "Finance takes the chair.",
      person: "finance@example.com",
      due: "2026-12-14",
      about: undefined,
      closed: { on: "2026-12-08", outcome: "Taken." },
    },
  ],
};

/** The review of the example teams with everything that a pack can hold: imported for real, alerts as they would be told. */
export async function exampleReview(): Promise<SpendEvidence> {
  const folder = mkdtempSync(join(tmpdir(), "example-review-"));
  try {
    const { asOf, week } = EXAMPLE_REVIEW;
    writeFiles(folder, { "reports/bill.csv": exampleBill(), "calls.ndjson": exampleLedger() });
    await importFolder(folder, { asOf });
    await importLedgers(join(folder, "store"), ledgerSources(join(folder, "calls.ndjson")));
    const model = modelAfter();
    const spenders = spendersOf(model);
    const attribution = attributionOf(model, spenders, { folder, tenancyId: model.tenancy.tenancyId });
    const facts = await readSpend(
      join(folder, "store"),
      join(folder, "scratch"),
      attribution,
      spendPeriod(week, undefined),
    );
    return collectSpend({
      week,
      asOf,
      currency: "USD",
      sandbox: false,
      facts,
      spenders,
      platform: "platform@example.com",
      finance: "finance@example.com",
      commitment: {
        amount: 120_000,
        starts: "2026-07-01",
        ends: "2027-06-30",
        balance: { amount: 71_250.5, on: "2026-12-13" },
      },
      firstReview: model.tenancy.spendReview.firstOn,
      reviews: [REVIEW],
      fired: {
        status: "checked",
        alerts: [
          {
            time: "2026-12-12T09:00:00.000Z",
            budget: "dev-claims",
            recipient: "claims-lead@example.com",
            isDelivered: true,
            reason: null,
          },
          {
            time: "2026-12-12T09:00:00.000Z",
            budget: "dev-claims",
            recipient: "cfo@example.com, by topic ai-finance",
            isDelivered: false,
            reason: "Nobody has confirmed the subscription.",
          },
        ],
      },
      subscribers: {
        status: "checked",
        on: "2026-12-13",
        subscribers: [
          { address: "finance@example.com", state: "confirmed" },
          { address: "cfo@example.com", state: "pending" },
        ],
      },
      userName: (user) => pseudonym("salt", "2026-12", user),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
