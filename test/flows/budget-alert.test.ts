import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import type { BudgetMail, Confirmation, Notification } from "../../rollout/sandbox/alerts/delivery.ts";
import type { RunningSandbox } from "../../rollout/cli/sandbox/run-file.ts";
import type { SpendEvidence } from "../../rollout/evidence/spend/spend-evidence.ts";
import { Workplace } from "../harness/command-line.ts";
import { focusCsv } from "../harness/focus-files.ts";
import { playSandbox } from "../harness/play-sandbox.ts";
import { editedExamples } from "../harness/documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

const PUT_REPORT = join(import.meta.dirname, "../harness/put-report.ts");

type InboxEntry = BudgetMail | Confirmation | Notification;

/** A budget as the rollout made it alerts whom the rollout named (CO-2): from usage to the inbox, on the real engine. */
describe.skipIf(toolchain === undefined)("usage in a team's compartment", () => {
  let bench: EngineBench;
  const STACKS = ["tenancy", "shared-dev", "claims-dev"];

  beforeAll(async () => {
    bench = await openEngineBench(editedExamples());
    setTime("2026-12-02T09:00:00Z");
    for (const stack of declaredStacks(bench.model)) {
      if (!STACKS.includes(stack.name.stack)) continue;
      await bench.pulumi.up(stack, () => undefined);
      if (stack.name.stack === "tenancy") await confirmSubscriptions();
    }
  }, 240_000);
  afterAll(() => bench?.close());

  /** All but that of finance's topic in the home region. */
  async function confirmSubscriptions(): Promise<void> {
    for (const { topic, subscriptionId } of await inbox("confirmation")) {
      if (topic !== "ai-home-finance") await control("POST", `/subscriptions/${subscriptionId}/confirm`);
    }
  }

  function setTime(time: string): void {
    bench.sandbox.clock.set(time);
  }

  async function control<Answer>(method: string, path: string, sent?: unknown): Promise<Answer> {
    const { url, token } = bench.sandbox.control;
    const body = sent === undefined ? null : JSON.stringify(sent);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(new URL(path, url), { method, headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text) as Answer;
  }

  async function inbox<Kind extends InboxEntry["kind"]>(kind: Kind) {
    const entries = await control<InboxEntry[]>("GET", "/inbox");
    return entries.filter((entry): entry is Extract<InboxEntry, { kind: Kind }> => entry.kind === kind);
  }

  const use = (time: string, amount: number) =>
    control("POST", "/usage", [{ time, compartment: "ai/dev/claims", service: "Generative AI", amount }]);

  const idOf = (kind: string, name: string) =>
    bench.sandbox.resources().find((one) => one.kind === kind && one.name === name)?.id ?? "none";
  const budgetId = () => idOf("budget", "dev-claims");

  /** Sorted: a budget's rules go off in the order in which the engine happened to make them. */
  const mails = async () =>
    (await inbox("budget-mail")).map(({ endpoint, body }) => `${endpoint}: ${body.split(" (")[0]}`).sort();
  const toFinance = async () => {
    const alerts = (await inbox("notification")).filter(({ title }) =>
      title.endsWith(".createtriggeredalert"),
    );
    return alerts
      .map(({ topic, endpoint, isDelivered, body }) => {
        const { data } = JSON.parse(body) as { data: { additionalDetails: Record<string, string> } };
        const how = isDelivered ? "delivered" : "kept back";
        return `${topic} ${how} to ${endpoint}: ${data.additionalDetails["budgetId"]}`;
      })
      .sort();
  };

  const mailed = (...what: readonly string[]) =>
    ["claims-lead@example.com", "finance@example.com"].flatMap((to) =>
      what.map((did) => `${to}: Team claims in dev ${did} % of its 800 USD for AI this month`),
    );
  /** Of two topics with one subscription each, one of them never confirmed: the inbox says so. */
  const alerts = (times: number) =>
    ["ai-finance delivered", "ai-home-finance kept back"].flatMap((topic) =>
      Array.from({ length: times }, () => `${topic} to finance@example.com: ${budgetId()}`),
    );

  it("reaches nobody below the first threshold", async () => {
    await use("2026-12-02", 399);
    setTime("2026-12-03T10:00:00Z");
    expect(await mails()).toEqual([]);
    expect(await toFinance()).toEqual([]);
  });

  it("reaches the budget's recipients and finance's topic the day after it crossed a threshold", async () => {
    await use("2026-12-03", 1);
    expect(await mails()).toEqual([]);
    setTime("2026-12-04T10:00:00Z");
    expect(await mails()).toEqual(mailed("has spent 50"));
    expect(await toFinance()).toEqual(alerts(1));
  });

  it("alerts once at each threshold", async () => {
    await use("2026-12-04", 400);
    setTime("2026-12-05T10:00:00Z");
    const before = await mails();
    expect(before).toEqual(
      mailed("has spent 100", "has spent 50", "has spent 80", "is forecast to spend 100"),
    );
    expect(await toFinance()).toEqual(alerts(4));

    setTime("2026-12-06T10:00:00Z");
    expect(await control("POST", "/budgets/evaluate")).toEqual([]);
    expect(await mails()).toEqual(before);
  });

  describe("and the weekly pack", () => {
    let place: Workplace;
    let running: RunningSandbox;
    beforeAll(() => {
      place = new Workplace();
      running = playSandbox(place, bench);
    });
    afterAll(() => place?.remove());

    const rollout = async (...args: string[]) => {
      const ended = await place.rollout(...args, "--sandbox", "--as-of", "2026-12-07");
      return {
        ...ended,
        json: ended.stdout.startsWith("{") ? (JSON.parse(ended.stdout) as unknown) : undefined,
      };
    };

    it("a test message reaches whom the topic reaches, seen with OCI's own client", async () => {
      const { code, json, stderr } = await rollout("alerts", "test", "claims", "--json");
      expect(stderr).toBe("");
      expect(json).toMatchObject({
        topic: "ai-finance",
        subscribers: [{ address: "finance@example.com", state: "confirmed", isDelivered: true }],
        notVerifiable: ["claims-lead@example.com", "finance@example.com"],
        missing: [],
      });
      expect(code).toBe(0);
    });

    it("shows what was spent, which alerts went off, and whom they reached", async () => {
      const imported = await rollout(
        "usage",
        "import",
        "--from",
        "usage-api",
        "--month",
        "2026-12",
        "--json",
      );
      expect(imported.json).toMatchObject({
        problems: [],
        billed: [{ billingPeriod: "2026-12-01", billed: "800.00000000000000000000" }],
      });
      const { code, json } = await rollout("report", "spend", "--week", "2026-W49", "--json");
      expect(code).toBe(0);
      const pack = json as SpendEvidence;
      const claims = pack.teams.find(({ team, environment }) => team === "claims" && environment === "dev");
      expect(claims).toMatchObject({ budget: 800, spent: "800.00", week: "800.00" });
      expect(pack.alerts.reached.map(({ percent, day }) => `${percent} % on ${day}`)).toEqual([
        "50 % on 2026-12-03",
        "80 % on 2026-12-04",
        "100 % on 2026-12-04",
      ]);
      const fired = pack.alerts.fired.status === "checked" ? pack.alerts.fired.alerts : [];
      const heard = Map.groupBy(
        fired,
        ({ budget, recipient, isDelivered }) => `${budget} ${recipient} ${isDelivered}`,
      );
      expect([...heard].map(([what, times]) => `${what} ${times.length}`).sort()).toEqual([
        "dev-claims claims-lead@example.com true 4",
        "dev-claims finance@example.com true 4",
        "dev-claims finance@example.com, by topic ai-finance true 4",
        "dev-claims finance@example.com, by topic ai-home-finance false 4",
      ]);
      expect(pack.alerts.subscribers).toMatchObject({
        status: "checked",
        subscribers: [{ state: "confirmed" }],
      });
    });

    it("the daily look tells finance along the topic that it runs away, once", async () => {
      const first = await rollout("alerts", "pace", "--send", "--json");
      expect([first.code, first.json]).toMatchObject([
        1,
        { alerts: [{ name: "claims-dev-over-pace-2026-12-04", isNew: true }] },
      ]);
      const heard = (await inbox("notification")).filter(({ title }) =>
        title.startsWith("AI spend runs away"),
      );
      expect(heard.map(({ title, endpoint, isDelivered }) => [title, endpoint, isDelivered])).toEqual([
        ["AI spend runs away: claims in dev", "finance@example.com", true],
      ]);
      // Told before, and the data ends on the fourth: nobody can say that nothing else runs away.
      expect((await rollout("alerts", "pace", "--send")).code).toBe(3);
    });

    it("takes Oracle's own reports in place of the API's sums, once", async () => {
      const report = focusCsv({
        BilledCost: "801.25",
        BillingPeriodStart: "2026-12-01T00:00Z",
        ChargePeriodStart: "2026-12-05T00:00Z",
        oci_ReferenceNumber: "r1",
      });
      await place.run(
        process.execPath,
        [PUT_REPORT, running.tenancyId, running.homeRegion, "FOCUS Reports/2026/12/06/a.csv.gz"],
        running.exports,
        gzipSync(report).toString("base64"),
      );
      const first = await rollout("usage", "import", "--from", "reports", "--json");
      expect(first.json).toMatchObject({
        problems: [],
        billed: [{ billed: "801.25000000000000000000", rows: 1 }],
      });
      const again = await rollout("usage", "import", "--from", "reports", "--json");
      expect(again.json).toMatchObject({ sources: [], billed: [{ billed: "801.25000000000000000000" }] });
    });
  });

  it("alerts again in the next month", async () => {
    setTime("2027-01-02T11:00:00Z");
    expect(await toFinance()).toEqual(alerts(4));
    await use("2027-01-02", 400);
    setTime("2027-01-03T11:00:00Z");
    expect(await toFinance()).toEqual(alerts(5));
    expect((await mails()).filter((mail) => mail.includes("has spent 50"))).toEqual(
      mailed("has spent 50", "has spent 50"),
    );
  });

  it("is no change of what the stack declares", async () => {
    const stack = declaredStacks(bench.model).find(({ name }) => name.stack === "claims-dev");
    if (stack === undefined) throw new Error("no such stack");
    await bench.pulumi.refresh(stack, () => undefined);
    const { changes } = await bench.pulumi.up(stack, () => undefined);
    expect(changes).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
  }, 120_000);

  it("comes with what security is told of policies at home and of networks where they are", async () => {
    const told = (await inbox("notification"))
      .filter(({ isDelivered, endpoint }) => isDelivered && endpoint === "security@example.com")
      .map(({ topic, body }) => {
        const { eventType, data } = JSON.parse(body) as { eventType: string; data: Record<string, string> };
        return `${topic}: ${eventType} ${data["resourceName"]}`;
      });
    expect(told).toContain(
      "ai-home-security: com.oraclecloud.identitycontrolplane.createpolicy claims-dev-access",
    );
    expect(told).toContain("ai-security: com.oraclecloud.virtualnetwork.createvcn claims-dev-network");
    expect(told.filter((one) => one.startsWith("ai-security: com.oraclecloud.identity"))).toEqual([]);
  });
});
