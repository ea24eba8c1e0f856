import type { CaptureRuleInput, PresentedCaptureRule } from "../../../workflows/payment-capture/capture-rules";
import type { CapturePreview as Preview, DraftRule } from "../../../workflows/payment-capture/preview-capture-rules";
import type { Told } from "../types";

export type CaptureRule = PresentedCaptureRule;
/** What a person says in the form of a rule; its rank and whether it is in force are said elsewhere. */
export type SaidOfRule = Omit<CaptureRuleInput, "rank" | "enabled">;
export type RuleToTry = Omit<DraftRule, "min_total" | "max_total"> & { min_total: string | number | null; max_total: string | number | null };
export type CapturePreview = Told<Preview>;
export type PreviewedOrder = CapturePreview["preview"][number];
