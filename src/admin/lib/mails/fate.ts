import type { RenderedMessage } from "../types";

/** One thing that happened to a message; `what` names its text. */
export type FateStep = { key: string; what: string; at: string; reason?: string | null };

/** All that is known of a message's way, oldest first; that it waits comes last, where it does. `now` in ms. */
export function fateOf({ id, created_at, sent_at, due_at, state, events }: RenderedMessage, now: number): FateStep[] {
  const happened: FateStep[] = [
    { key: `${id}:written`, what: "written", at: created_at },
    ...(sent_at ? [{ key: `${id}:sent`, what: "event.sent", at: sent_at }] : []),
    ...events.map((event) => ({ key: event.id, what: `event.${event.kind}`, at: event.at, reason: event.reason })),
  ];
  happened.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const waits = state === "due" && Date.parse(due_at) > now;
  return waits ? [...happened, { key: `${id}:waits`, what: "waitsUntil", at: due_at }] : happened;
}
