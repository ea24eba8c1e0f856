import { InlineTip } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

/** Why what was asked for did not happen, in the store's own words. */
export function Problem({ error }: { error: Error | null }) {
  const { t } = useText();
  if (!error) return null;
  return <div role="alert"><InlineTip variant="error" label={t("common.refused")}>{error.message}</InlineTip></div>;
}
