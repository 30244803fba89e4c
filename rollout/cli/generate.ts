import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../onboarding/json-schemas.ts";
import { TOOLKIT_FOLDER } from "./world.ts";

/** Files that are made from code, by path from the toolkit's folder. `npm run generate` writes them. */
function generatedFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(jsonSchemas()).map(([name, text]) => [join("stacks/schemas", name), text]),
  );
}

const check = process.argv.includes("--check");
for (const [path, text] of Object.entries(generatedFiles())) {
  const file = join(TOOLKIT_FOLDER, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (check) {
    console.error(`${path} is not what the code makes of it. Run "npm run generate" and commit the file.`);
    process.exitCode = 1;
  } else {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
