import { LAYOUT } from "./layout.ts";
import { PIECES } from "./pieces.ts";
import { PRINT } from "./print.ts";
import { SECTION_STYLES } from "./sections.ts";
import { TABLES } from "./tables.ts";
import { TOKENS } from "./tokens.ts";

/** The whole style sheet. Paper comes last, because it overrides everything. */
export const STYLE: string = [TOKENS, LAYOUT, PIECES, TABLES, SECTION_STYLES, PRINT].join("");
