import fc from "fast-check";
import { expect, it } from "vitest";
import { callers } from "./callers.ts";

const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/));

it("lets declared applications in, and the whole team exactly where people call, in any order of them", () => {
  fc.assert(
    fc.property(names, fc.boolean(), (names, peopleCall) => {
      const applications = names.map((name) => ({ name, cidr: `block of ${name}` }));
      const team = { team: "payments", cidr: "whole network", peopleCall };
      const open = callers({ ...team, applications });
      expect(open).toEqual(callers({ ...team, applications: applications.toReversed() }));
      const declared = applications.map(({ name, cidr }) => [name, cidr]);
      const people = peopleCall ? [[undefined, "whole network"]] : [];
      expect(new Set(open.map(({ application, cidr }) => `${application} ${cidr}`))).toEqual(
        new Set([...people, ...declared].map(([application, cidr]) => `${application} ${cidr}`)),
      );
      expect(open).toHaveLength(people.length + declared.length);
    }),
  );
});

it("lets nobody in where neither an application nor people call", () => {
  expect(callers({ team: "payments", cidr: "block", applications: [], peopleCall: false })).toEqual([]);
});
