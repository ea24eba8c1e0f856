import { useState } from "react";
import type { LabelSheet } from "../../workflows/warehouse/documents/labels/label-sheet";

/** The papers that labels are printed on: a label printer's, or A4 with two or four. */
export const LABEL_SHEETS: readonly LabelSheet[] = ["4x6", "a4-2", "a4-4"];

const KEPT = "doorstep-label-sheet";
const kept = (): LabelSheet => LABEL_SHEETS.find((sheet) => sheet === localStorage.getItem(KEPT)) ?? "4x6";

/** What this browser's printer holds. It is kept here: another desk has another printer. */
export function useLabelSheet(): [LabelSheet, (sheet: string) => void] {
  const [sheet, setSheet] = useState(kept);
  const choose = (next: string) => {
    localStorage.setItem(KEPT, next);
    setSheet(kept());
  };
  return [sheet, choose];
}
