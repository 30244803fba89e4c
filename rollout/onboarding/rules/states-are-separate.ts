import { problemAt, type Rule } from "../written.ts";

/** The tenancy and every environment keep their state in a backend of their own (SE-1). */
export const statesAreSeparate: Rule = ({ tenancy }) => {
  const { state, environments } = tenancy.document;
  const states = [
    { owner: "tenancy", path: ["state", "backend"], backend: state?.backend },
    ...Object.entries(environments).map(([name, environment]) => ({
      owner: name,
      path: ["environments", name, "state", "backend"],
      backend: environment.state?.backend,
    })),
  ];
  return states.flatMap((one, index) => {
    const other = states
      .slice(0, index)
      .find((earlier) => one.backend !== undefined && normal(earlier.backend) === normal(one.backend));
    if (other === undefined) return [];
    const wrong = `"${one.owner}" keeps its state where "${other.owner}" does`;
    return [
      problemAt(tenancy.yaml, one.path, wrong, "Write a backend that holds no other environment's state"),
    ];
  });
};

/** One place may be written in several ways: a slash at the end changes nothing. */
function normal(backend: string | undefined): string | undefined {
  return backend?.replace(/\/+$/, "");
}
