import type { SpendEvidence } from "../../evidence/spend/spend-evidence.ts";
import { jsonText } from "../json/json.ts";
import { renderSpendCsv } from "./csv.ts";
import { renderSpendMarkdown } from "./markdown.ts";
import { renderSpendPage } from "./page/page.ts";

/** Every form of the weekly pack, each a file of its own. */
export const SPEND_REPORTS: readonly {
  readonly file: string;
  readonly render: (evidence: SpendEvidence) => string;
}[] = [
  { file: "spend.html", render: renderSpendPage },
  { file: "spend.csv", render: renderSpendCsv },
  { file: "spend.md", render: renderSpendMarkdown },
  { file: "spend.json", render: jsonText },
];
