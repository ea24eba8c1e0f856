import { join } from "node:path";

/** Node's arguments for a store process that can be killed at a named point, see kill-points.cjs. */
export const KILL_POINTS = ["--require", join(__dirname, "kill-points.cjs")];
