import { cpus } from "node:os";

/** What the figures were taken on. */
export const machine = (): string => `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`;
