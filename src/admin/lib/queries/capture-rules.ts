import { useMutation, useQuery } from "@tanstack/react-query";
import type { CapturePreview, RuleToTry } from "../payments/types";
import { sdk } from "../sdk";
import { keys } from "./keys";

const preview = (body: { rules?: readonly RuleToTry[] }) => sdk.client.fetch<CapturePreview>("/admin/doorstep/capture-rules/preview", { method: "POST", body });

/** What the rules in force would do to the last orders. */
export const useCapturePreview = () => useQuery({ queryKey: keys.capturePreview(), queryFn: () => preview({}), retry: 1 });

/** What other rules would do; nothing is kept of it. */
export const useTryCaptureRules = () => useMutation({ mutationFn: (rules: readonly RuleToTry[]) => preview({ rules }) });
