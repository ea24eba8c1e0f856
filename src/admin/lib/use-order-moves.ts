import { useEffect, useRef, useState } from "react";
import { useText } from "./use-text";

export type Direction = "up" | "down";
type Moved = { id: string; direction: Direction };

/** The list with one entry a place further up or down. */
export function withMoved<T>(list: readonly T[], from: number, direction: Direction): T[] {
  const to = from + (direction === "up" ? -1 : 1);
  const moved = [...list];
  const [entry] = moved.splice(from, 1);
  moved.splice(to, 0, entry!);
  return moved;
}

/**
 * Keeps the keyboard on what it moves: a browser forgets the focus of an element that changes its place, and the button
 * at the end of a list is disabled. Says each move to whoever does not see it.
 */
export function useOrderMoves(order: readonly string[]) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const last = useRef<Moved>(undefined);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!last.current) return;
    const { id, direction } = last.current;
    last.current = undefined;
    const button = (way: Direction) => list.current?.querySelector<HTMLButtonElement>(`button[data-move="${way}"][data-of="${CSS.escape(id)}"]:not(:disabled)`);
    (button(direction) ?? button(direction === "up" ? "down" : "up"))?.focus();
  }, [order.join(" ")]);
  const moved = (id: string, name: string, direction: Direction) => {
    last.current = { id, direction };
    setSaid(t("rules.movedTo", { what: name, place: order.indexOf(id) + (direction === "up" ? 0 : 2), count: order.length }));
  };
  return { list, moved, said };
}
