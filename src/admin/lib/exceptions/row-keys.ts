import type { KeyboardEvent } from "react";

export type RowKeys = { choose: (id: string) => void; takeOn: (id: string) => void; snooze: (id: string) => void; note: (id: string) => void; settle: (id: string) => void };
const DEEDS: Record<string, keyof RowKeys> = { x: "choose", a: "takeOn", s: "snooze", n: "note", e: "settle" };
const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Works on a list of rows by keyboard, each with a link that has `data-row`: only where one of these has the focus, so that no letter that is typed
 * elsewhere does anything.
 */
export function onRowKey(event: KeyboardEvent<HTMLElement>, keys: RowKeys): void {
  const link = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
  if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  const deed = DEEDS[event.key.toLowerCase()];
  if (!step && !deed) return;
  event.preventDefault();
  if (deed) return keys[deed](link.dataset.row!);
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  rows[rows.indexOf(link) + step!]?.focus();
}
