import { usePrompt } from "@medusajs/ui";
import { useText } from "./use-text";

/** Asks before something that cannot be undone. */
export function useConfirm() {
  const { t } = useText();
  const ask = usePrompt();
  return (question: { title: string; description: string; confirmText: string; variant?: "danger" | "confirmation" }) => ask({ ...question, cancelText: t("common.cancel") });
}
