import { toast } from "@medusajs/ui";
import { useText } from "./use-text";

/** Puts a text into the clipboard, and says whether that worked: over plain http a browser has none. */
export function useCopy(): (text: string) => Promise<void> {
  const { t } = useText();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(t("common.copied"));
    } catch {
      toast.error(t("common.notCopied"));
    }
  };
}
