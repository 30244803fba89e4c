import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright, type Browser, type Page } from "playwright-core";

/** Where a test page is served from. The name resolves nowhere, so that nothing can leave the machine. */
const DOCUMENT_URL = "http://page.test/";

/**
 * The package's own font first, so that a page measures the same on every machine; it holds no monospace
 * one. The configuration that the package ships looks in fixed folders of AWS and in /tmp.
 */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** Sandboxing needs a user of its own, which a container that runs as root has not; the pages are our own. */
const ARGUMENTS = ["--no-sandbox", "--disable-setuid-sandbox", "--disable-gpu", "--font-render-hinting=none"];

export interface PageOptions {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels; 900 when absent. */
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** A page and what it did. The lists grow while the page lives. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of the console and uncaught exceptions. */
  readonly consoleErrors: readonly string[];
  /** URLs asked for besides the document; every one of them was refused. */
  readonly requests: readonly string[];
  /** URLs that could not be loaded. */
  readonly failedRequests: readonly string[];
}

interface TestBrowser {
  /** Loads `html` as the only document of a fresh browser profile. */
  openPage(html: string, options: PageOptions): Promise<OpenedPage>;
  /** Ends the browser and every page that it opened. */
  close(): Promise<void>;
}

/** A machine that cannot run a browser says why, so that tests are skipped by name and never in silence. */
export type BrowserStart =
  | { readonly kind: "started"; readonly browser: TestBrowser }
  | { readonly kind: "unavailable"; readonly reason: string };

/**
 * Starts one headless browser: Chromium of `@sparticuz/chromium`, unpacked below `node_modules/.cache` on
 * first use. Where the machine lacks system libraries, those that the package ships are tried.
 */
export async function startBrowser(): Promise<BrowserStart> {
  try {
    const folder = await unpackedFolder();
    const launched = await launch(folder).catch(async () => launch(folder, join(folder, "al2023", "lib")));
    return { kind: "started", browser: testBrowser(launched) };
  } catch (error) {
    return { kind: "unavailable", reason: reasonOf(error) };
  }
}

/** The first line that names a cause: Playwright's own message starts with a banner and the whole command. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim());
  const cause = lines.find((line) => line.includes("error while loading")) ?? lines[0] ?? "no reason given";
  return cause.replace(/^\[pid=\d+\]\[err\] /, "");
}

async function launch(folder: string, libraries?: string): Promise<Browser> {
  return playwright.launch({
    executablePath: join(folder, "chromium"),
    headless: true,
    args: ARGUMENTS,
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, "fonts"),
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });
}

/**
 * Unpacks beside the final folder and renames: the package itself takes a half-written file of another
 * process for a finished one.
 */
async function unpackedFolder(): Promise<string> {
  const packageFolder = dirname(dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium")))));
  const cache = join(dirname(dirname(packageFolder)), ".cache");
  const folder = join(cache, `chromium-${versionIn(packageFolder)}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "chromium-unpacking-"));
  await unpackInto(fresh);
  writeFileSync(join(fresh, "fonts", "fonts.conf"), FONT_CONFIGURATION);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function versionIn(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error(`${packageFolder} has no version`);
}

/** The package knows only the temporary folder, and ships its libraries only where it believes to be on AWS. */
async function unpackInto(folder: string): Promise<void> {
  const before = { TMPDIR: process.env["TMPDIR"], AWS_EXECUTION_ENV: process.env["AWS_EXECUTION_ENV"] };
  // Imported before the variables are set: on import it would put its libraries before the system's.
  const { default: packaged } = await import("@sparticuz/chromium");
  process.env["TMPDIR"] = folder;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs24.x";
  try {
    await packaged.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function testBrowser(browser: Browser): TestBrowser {
  return {
    openPage: async (html, options) => openPage(browser, html, options),
    close: async () => browser.close(),
  };
}

async function openPage(browser: Browser, html: string, options: PageOptions): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? "light",
  });
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  const failedRequests: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === DOCUMENT_URL) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    requests.push(url);
    return route.abort();
  });

  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => void consoleErrors.push(error.message));
  page.on("requestfailed", (request) => void failedRequests.push(request.url()));
  await page.goto(DOCUMENT_URL, { waitUntil: "load" });
  return { page, consoleErrors, requests, failedRequests };
}
