import { FINDINGS } from "../../html/style/findings.ts";
import { LAYOUT } from "../../html/style/layout.ts";
import { PIECES } from "../../html/style/pieces.ts";
import { PRINT } from "../../html/style/print.ts";
import { SECTION_STYLES } from "./sections.ts";
import { TABLES } from "../../html/style/tables.ts";
import { TOKENS } from "../../html/style/tokens.ts";

/** The whole style sheet. Paper comes last, because it overrides everything. */
export const STYLE: string = [TOKENS, LAYOUT, PIECES, TABLES, SECTION_STYLES, FINDINGS, PRINT].join("");
