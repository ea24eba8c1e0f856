import { inVisualOrder, levelsOf, type Direction } from "./bidi";
import { breaksOf } from "./breaks";
import { linesOf } from "./clean";
import { lettersOf, runsOf, type Run } from "./runs";
import type { TypeCase } from "./type-case";

export type Setting = {
  type: TypeCase;
  bold: boolean;
  direction: Direction;
  /** In points. */
  width: number;
  /** A run's width in points; 0 while its font is not here. */
  measure(run: Run): number;
};
/** One line, its runs from left to right. */
export type Line = { runs: (Run & { width: number })[]; width: number };

/** Breaks a text into lines no wider than the setting; what is too long for a line of its own is broken within. */
export const setLines = (text: string, setting: Setting): Line[] => linesOf(text).flatMap((line) => paragraph(line, setting));

function paragraph(text: string, setting: Setting): Line[] {
  const levels = levelsOf(text, setting.direction);
  const runs = (from: number, to: number): Run[] => runsOf(text.slice(from, to), levels.subarray(from, to), setting.type, setting.bold);
  const widthOf = (from: number, to: number): number => runs(from, to).reduce((sum, run) => sum + setting.measure(run), 0);
  const fits = (width: number): boolean => width <= setting.width + 0.01;
  const lines: Line[] = [];
  const close = (from: number, to: number): void => { lines.push(lineOf(runs(from, from + text.slice(from, to).trimEnd().length), setting)); };

  let [start, width] = [0, 0];
  let from = 0;
  for (const to of breaksOf(text)) {
    const bare = from + text.slice(from, to).trimEnd().length;
    for (const [a, b] of fits(widthOf(from, bare)) ? [[from, to] as const] : lettersWithin(text, from, to)) {
      const shown = widthOf(a, Math.min(b, Math.max(a, bare)));
      if (a > start && !fits(width + shown)) {
        close(start, a);
        [start, width] = [a, 0];
      }
      width += shown + widthOf(Math.min(b, Math.max(a, bare)), b);
    }
    from = to;
  }
  close(start, text.length);
  return lines;
}

function lettersWithin(text: string, from: number, to: number): (readonly [number, number])[] {
  let at = from;
  return lettersOf(text.slice(from, to)).map((letter) => [at, (at += letter.length)] as const);
}

function lineOf(runs: Run[], setting: Setting): Line {
  const measured = inVisualOrder(runs).map((run) => ({ ...run, width: setting.measure(run) }));
  return { runs: measured, width: measured.reduce((sum, run) => sum + run.width, 0) };
}
