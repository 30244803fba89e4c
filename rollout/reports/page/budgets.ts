import type { Evidence } from "../../evidence/evidence.ts";
import type { TeamDeclaration, TeamEnvironmentDeclaration } from "../../onboarding/vocabulary/declaration.ts";
import { counted, formatAmount, formatPercent } from "../amounts.ts";
import { stackOfTeam } from "../tally.ts";
import { html, type Content, type Fragment } from "../html/html.ts";
import { section, stackStanding, unknownMark } from "../html/marks.ts";

/** For finance: who may spend what, who is told, and what a budget does not do. */
export function budgetsSection(evidence: Evidence): Fragment {
  const rows = evidence.declaration.teams.flatMap((team) =>
    team.environments.map((environment) => ({ team, environment })),
  );
  const { currency } = evidence.declaration.tenancy;
  const total = rows.reduce((sum, { environment }) => sum + environment.monthlyBudget, 0);
  const body =
    rows.length === 0
      ? html`<p class="empty">No budget is declared.</p>`
      : html`<table class="rows budgets">
          <caption class="unseen">
            Monthly budgets by team and environment
          </caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Environment</th>
              <th scope="col">Cost center</th>
              <th scope="col" class="number">A month</th>
              <th scope="col">Alerts</th>
              <th scope="col">Mailed to</th>
              <th scope="col">In this run</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ team, environment }) => row(evidence, team, environment))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="3">Total, ${counted(rows.length, "budget")}</th>
              <td class="number" data-label="A month"><strong>${formatAmount(total, currency)}</strong></td>
              <td colspan="3" class="filler"></td>
            </tr>
          </tfoot>
        </table>`;
  return section("budgets", "Budgets", undefined, [caution(), body]);
}

function caution(): Fragment {
  return html`<p class="caution">
    <strong>A budget warns, it does not stop.</strong> OCI compares spend with a budget about once a day and
    mails the people named here; it never blocks spending. A runaway experiment is detected, not prevented
    (CO-4). Forecast alerts need about three days of spend before they say anything.
  </p>`;
}

function row(evidence: Evidence, team: TeamDeclaration, declared: TeamEnvironmentDeclaration): Fragment {
  const { environment, monthlyBudget, alertPercents, forecastPercents, recipients } = declared;
  const { currency } = evidence.declaration.tenancy;
  return html`<tr>
    <th scope="row">${team.name}</th>
    <td data-label="Environment"><div>${environment}</div></td>
    <td data-label="Cost center">
      <div><code>${team.costCenter}</code></div>
    </td>
    <td data-label="A month" class="number"><div>${formatAmount(monthlyBudget, currency)}</div></td>
    <td data-label="Alerts">
      <div>
        <span class="line">Spent: ${alertPercents.map(formatPercent).join(", ") || unknownMark("none")}</span>
        <span class="line"
          >Forecast: ${forecastPercents.map(formatPercent).join(", ") || unknownMark("none")}</span
        >
      </div>
    </td>
    <td data-label="Mailed to" class="mail">
      <div>
        ${
          recipients.length === 0
            ? unknownMark("Nobody")
            : recipients.map((recipient) => html`<span class="line">${recipient}</span>`)
        }
      </div>
    </td>
    <td data-label="In this run"><div>${standing(evidence, team.name, environment)}</div></td>
  </tr>`;
}

/** What the run says about a declared budget: an amount in a document alone alerts nobody. */
function standing(evidence: Evidence, team: string, environment: string): Content {
  const stack = stackOfTeam(evidence, team, environment);
  if (stack?.run === undefined) return stackStanding(stack, evidence.operation);
  const { resources } = stack.run;
  const budgets = resources.filter(({ type }) => type === "oci:Budget/budget:Budget").length;
  const alerts = resources.filter(({ type }) => type === "oci:Budget/rule:Rule").length;
  const found = `${counted(budgets, "budget")}, ${counted(alerts, "alert")} in its program`;
  return [
    stackStanding(stack, evidence.operation),
    html`<span class="line note">${budgets === 0 || alerts === 0 ? unknownMark(found) : found}</span>`,
  ];
}
