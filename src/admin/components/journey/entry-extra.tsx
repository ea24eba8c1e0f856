import { Text } from "@medusajs/ui";
import type { JourneyEntry } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";

const word = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value : undefined);

/** What an entry holds beside its sentence: a tracking number to follow, a comment in the shopper's words. */
export function EntryExtra({ entry }: { entry: JourneyEntry }) {
  const { t } = useText();
  const number = word(entry.data?.tracking_number);
  const url = word(entry.data?.tracking_url);
  const comment = word(entry.data?.comment);
  return (
    <>
      {number && (
        <Text as="div" size="xsmall" leading="compact" className="py-1">
          {t("facts.trackingNumber")}: {url ? <OutsideLink href={url}>{number}</OutsideLink> : number}
        </Text>
      )}
      {comment && <Text as="div" size="xsmall" className="text-ui-fg-subtle whitespace-pre-line break-words py-1">“{comment}”</Text>}
    </>
  );
}
