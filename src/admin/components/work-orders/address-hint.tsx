import { Button, InlineTip, Text } from "@medusajs/ui";
import { useAddressCheck, useSuggestedAddress } from "../../lib/queries/labels";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

/** What a carrier says of the order's address, and how it would write it; nothing where it knows it as it is. */
export function AddressHint({ orderId, adapter }: { orderId: string; adapter: string }) {
  const { t } = useText();
  const { data } = useAddressCheck(orderId, adapter);
  const using = useSuggestedAddress(orderId);
  const { ok = true, problems = [], suggestion = null } = data ?? {};
  return (
    <>
      {!ok && <div role="alert"><InlineTip variant="warning" label={t("label.addressProblem")}>{problems.map(({ message }) => message).join(" · ")}</InlineTip></div>}
      {suggestion && (
        <section className="flex flex-col items-start gap-y-2" aria-label={t("label.suggested")}>
          <Text size="small" weight="plus">{t("label.suggested")}</Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {[suggestion.street1, suggestion.street2, [suggestion.zip, suggestion.city].filter(Boolean).join(" "), suggestion.state, suggestion.country].filter(Boolean).join(", ")}
          </Text>
          <Button size="small" variant="secondary" type="button" isLoading={using.isPending} onClick={() => using.mutate(suggestion, told(t("label.suggestionUsed")))}>{t("label.useSuggestion")}</Button>
          <Problem error={using.error} />
        </section>
      )}
    </>
  );
}
