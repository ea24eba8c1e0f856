import { Text } from "@medusajs/ui";
import type { Notes as OrderNotes } from "../../lib/journey/notes";
import { useText } from "../../lib/use-text";

/** What the shopper asked for, as they wrote it. */
export function Notes({ notes }: { notes: OrderNotes }) {
  const { t } = useText();
  const rows = [
    [t("journey.instructions"), notes.instructions],
    [t("journey.leaveAt"), notes.leave_at],
    [t("journey.giftMessage"), notes.gift_message],
    [t("journey.giftReceipt"), notes.gift_receipt ? t("journey.yes") : undefined],
  ].filter((row): row is [string, string] => row[1] !== undefined);
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-4 md:grid-cols-[180px_1fr]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt><Text as="span" size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">{name}</Text></dt>
          <dd className="mb-2 md:mb-0"><Text as="span" size="small" className="whitespace-pre-line break-words">{value}</Text></dd>
        </div>
      ))}
    </dl>
  );
}
