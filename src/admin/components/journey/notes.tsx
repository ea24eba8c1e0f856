import type { Notes as OrderNotes } from "../../lib/journey/notes";
import { useText } from "../../lib/use-text";
import { FactList } from "../common/fact-list";

/** What the shopper asked for, as they wrote it. */
export function Notes({ notes }: { notes: OrderNotes }) {
  const { t } = useText();
  const rows = [
    [t("journey.instructions"), notes.instructions],
    [t("journey.leaveAt"), notes.leave_at],
    [t("journey.giftMessage"), notes.gift_message],
    [t("journey.giftReceipt"), notes.gift_receipt ? t("journey.yes") : undefined],
  ].filter((row): row is [string, string] => row[1] !== undefined);
  return <FactList facts={rows} />;
}
