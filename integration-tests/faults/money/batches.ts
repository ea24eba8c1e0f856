import { numbersFrom } from "../seeded";
import { isTroubled, type Run, type Troubled } from "./runs";

/** Runs whose store lives on, and those that see it die: with calls open, and just after the answer to one kind of call. */
export type Batch = { calm: Run[]; open: Troubled[]; answered: Troubled[]; point: string };

const MOST_AT_ONCE = 50;
const MOST_OPEN = 20;

const piecesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** Every death takes many calls with it: those that were open, and of one kind those that were just answered. */
export function batchesOf(runs: readonly Run[], seed: number): Batch[] {
  const next = numbersFrom(seed);
  const killed = (how: "answered" | "unanswered") => runs.filter(isTroubled).filter(({ trouble }) => trouble.killed === how);
  const kinds = new Map<string, Troubled[]>();
  for (const run of killed("answered")) kinds.set(run.call.answered[0]!, [...(kinds.get(run.call.answered[0]!) ?? []), run]);
  const answered = [...kinds.values()].flatMap((group) => piecesOf(group, MOST_OPEN / 2));
  // Each trouble by itself: of runs that share a request the first trouble would meet it for all.
  const troubles = new Set(killed("unanswered").map(({ trouble }) => trouble));
  const open = [...troubles].flatMap((trouble) => piecesOf(killed("unanswered").filter((run) => run.trouble === trouble), MOST_OPEN));
  const deaths = Array.from({ length: Math.max(answered.length, open.length) }, (_, n): Batch => {
    const points = answered[n]?.[0]?.call.answered ?? [];
    return { calm: [], open: open[n] ?? [], answered: answered[n] ?? [], point: points[Math.floor(next() * points.length)] ?? "" };
  });
  const others = runs.filter((run) => !isTroubled(run) || !run.trouble.killed);
  return [...deaths, ...piecesOf(others, MOST_AT_ONCE).map((calm): Batch => ({ calm, open: [], answered: [], point: "" }))];
}
