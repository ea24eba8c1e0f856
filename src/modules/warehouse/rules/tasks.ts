export const TASK_KINDS = ["put_back", "recount", "replenish"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const TASK_STATES = ["open", "done", "dropped"] as const;
export type TaskState = (typeof TASK_STATES)[number];
