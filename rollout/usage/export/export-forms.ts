/** Versions of FOCUS that can be written; 1.0 is what the FinOps Foundation's validator knows. */
export const FOCUS_VERSIONS = ["1.2", "1.0"] as const;
export type FocusVersion = (typeof FOCUS_VERSIONS)[number];

export const EXPORT_FORMATS = ["csv", "parquet", "ndjson"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
