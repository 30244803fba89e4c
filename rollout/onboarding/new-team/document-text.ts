import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import type { Path } from "../parse-yaml.ts";
import type { NewTeam, WithheldUse } from "./build-document.ts";
import { sectionComments, withheldComment, type SectionComment } from "./section-comments.ts";

/** No folding: a value stands on one line, so that none of its words can begin a line. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** @returns the document as a person would have written it, with comments; parsing it gives the same data */
export function documentText({ document, withheld }: NewTeam): string {
  const yaml = plainYaml(document);
  yaml.commentBefore = " yaml-language-server: $schema=../schemas/team.schema.json";
  for (const comment of sectionComments(document)) addComment(yaml, comment);
  for (const section of ["uses", "environments"]) {
    const key = keyOf(yaml, [section]);
    if (key !== undefined) key.spaceBefore = true;
  }
  const uses = yaml.get("uses", true);
  if (isSeq(uses) && withheld.length > 0) uses.comment = commented(withheld.flatMap(withheldLines));
  // The language server reads the first line wherever it stands; no empty line sets it apart from the document.
  return yaml.toString(STYLE).replace("\n\n", "\n");
}

/** @returns data as YAML nodes: lists of names on one line, everything else below each other */
function plainYaml(data: unknown): Document {
  // Without aliases: what two sections have in common is written out in both.
  const yaml = new Document(data, { aliasDuplicateObjects: false });
  visit(yaml, { Seq: (_, list) => void (list.flow = list.items.every(isScalar)) });
  return yaml;
}

function addComment(yaml: Document, { path, lines }: SectionComment): void {
  const key = keyOf(yaml, path);
  if (key !== undefined) key.commentBefore = commented(lines);
}

function keyOf(yaml: Document, path: Path) {
  const parent = path.length === 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key;
  return isScalar(key) ? key : undefined;
}

function withheldLines(withheld: WithheldUse): string[] {
  return [...withheldComment(withheld), ...plainYaml([withheld.use]).toString(STYLE).trimEnd().split("\n")];
}

/** @returns lines as the library takes a comment: it puts the # before each */
function commented(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join("\n");
}
